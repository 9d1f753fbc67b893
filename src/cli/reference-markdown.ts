import type { FunctionHelp } from '../engine/model'

/** The reference of all functions as one Markdown page: what `docs/functions.md` holds. */
export function referenceMarkdown(all: readonly FunctionHelp[]): string {
  return [
    '# Functions',
    '',
    'Made by `npm run docs` from the functions themselves. Rows are samples and columns are classes, as in PyTorch; class indices are 0-based. Cells may hold the texts `inf`, `-inf` and `nan`; TRUE and FALSE count as 1 and 0. An array result spills. A whole column (`A:A`) is read as far as it is filled.',
    '',
    '## Beside PyTorch',
    '',
    '| PyTorch | worksheet | where they differ, and why |',
    '| --- | --- | --- |',
    ...all
      .filter(({ pytorch }) => pytorch !== '')
      .map(
        ({ pytorch, signature, differs = '' }) =>
          `| \`${cell(pytorch)}\` | \`${cell(signature)}\` | ${cell(differs)} |`,
      ),
    '',
    ...DIFFERENCES,
    '',
    ...all.flatMap(section),
  ].join('\n')
}

const DIFFERENCES = [
  'All of them differ in this:',
  '',
  '| | PyTorch | here | why |',
  '| --- | --- | --- | --- |',
  '| accuracy | float64, up to 510 ulp off in a softmax | within 4 ulp of the exact value | sums are compensated and nothing cancels |',
  '| small losses | 0 where the true loss is 4e-100 | 4e-100 | the dominant class is `-log1p(sum of the others)` |',
  '| a matrix without `dim` | a warning and a guess | an error that says which axis does what | the two answers differ |',
  '| infinities and NaN as results | shown as such | `#NUM!` with the reason | cells hold finite numbers |',
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
