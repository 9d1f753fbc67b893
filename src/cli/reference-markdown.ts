import type { FunctionHelp } from '../engine/model'

/** The reference of all functions as one Markdown page: what `docs/functions.md` holds. */
export function referenceMarkdown(all: readonly FunctionHelp[]): string {
  return [
    '# Functions',
    '',
    'Made by `npm run docs` from the functions themselves. Rows are samples and columns are classes, as in PyTorch; class indices are 0-based. Cells may hold the texts `inf`, `-inf` and `nan`. An array result spills.',
    '',
    '## Beside PyTorch',
    '',
    '| PyTorch | worksheet |',
    '| --- | --- |',
    ...all
      .filter(({ pytorch }) => pytorch !== '')
      .map(({ pytorch, signature }) => `| \`${cell(pytorch)}\` | \`${cell(signature)}\` |`),
    '',
    ...DIFFERENCES,
    '',
    ...all.flatMap(section),
  ].join('\n')
}

const DIFFERENCES = [
  'Where they differ, and why:',
  '',
  '| | PyTorch | here | why |',
  '| --- | --- | --- | --- |',
  '| accuracy | float64, up to 510 ulp off in a softmax | within 4 ulp of the exact value | sums are compensated and nothing cancels |',
  '| small losses | 0 where the true loss is 4e-100 | 4e-100 | the dominant class is `-log1p(sum of the others)` |',
  '| a matrix without `dim` | a warning and a guess | an error that says which axis does what | the two answers differ |',
  '| infinities and NaN as results | shown as such | `#NUM!` with the reason | cells hold finite numbers |',
  '| a zero target or weight beside an infinite cost | NaN | 0 | a class that does not count costs nothing |',
  '| probabilities outside [0, 1] as targets of BCE with logits | taken | refused | they are no probabilities |',
  '| `F.softplus` above 20 | x itself | log(1 + exp(x)) | no threshold is needed |',
  '| `.to(float16)` of a float64 | rounded once or by way of float32 | rounded once | two roundings are not one |',
]

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function section(help: FunctionHelp): string[] {
  return [
    `## ${help.name}`,
    '',
    help.purpose,
    '',
    '```',
    help.signature,
    '```',
    '',
    ...help.parameters.map(
      ({ name, optional, description, default: value }) =>
        `- \`${name}\`${optional ? ' (optional)' : ''}: ${description}${value === undefined ? '' : ` Default: \`${value}\`.`}`,
    ),
    '',
    `Returns: ${help.returns}`,
    '',
    `Example: \`${help.example.formula}\` is \`${help.example.result}\`.`,
    '',
    ...(help.pytorch === '' ? [] : [`PyTorch: \`${help.pytorch}\``, '']),
    `Accuracy: ${help.accuracy}`,
    '',
    `Source: ${help.source}`,
    '',
  ]
}
