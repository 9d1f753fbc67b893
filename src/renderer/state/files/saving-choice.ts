import { countText } from '../../../core/wording'
import type { Dialogs } from '../dialogs'
import type { OnCells } from './document-file'

/** What a workbook has that a CSV file of its active sheet cannot hold. */
export interface Losses extends OnCells {
  readonly sheet: string
  /** The file that the CSV file would take the place of. */
  readonly over?: string | undefined
  /** Names of other sheets that hold anything. */
  readonly others: readonly string[]
  readonly names: readonly string[]
  readonly charts: number
}

/** What the user wants where a CSV file would lose something: all of it in a package, or the CSV file all the same. */
export function askForm(
  dialogs: Pick<Dialogs, 'choose'>,
  losses: Losses,
): Promise<'package' | 'csv' | undefined> {
  return dialogs.choose({
    title: titleOf(losses),
    text: sentences(losses).join(' '),
    confirm: 'Save',
    options: [
      { id: 'package', label: 'Save all of it as a Data Package (.zip)' },
      {
        id: 'csv',
        label: `Save “${losses.sheet}” alone ${losses.over ? `over “${losses.over}”` : 'as CSV'}`,
      },
    ],
  })
}

/** How texts that could be taken for formulas stand in the values of a package; what was answered before comes first. */
export function askEscaping(
  dialogs: Pick<Dialogs, 'choose'>,
  texts: number,
  escaped: boolean,
): Promise<'plain' | 'escape' | undefined> {
  const isOne = texts === 1
  const plain = {
    id: 'plain',
    label: `Write ${isOne ? 'it as it is' : 'them as they are'}, for programs such as pandas, R and DuckDB`,
  } as const
  const escape = {
    id: 'escape',
    label: `Put an apostrophe in front, for people who open ${isOne ? 'it' : 'them'} in a spreadsheet`,
  } as const
  return dialogs.choose({
    title: isOne ? 'One text looks like a formula' : `${countText(texts, 'text')} look like formulas`,
    text: 'The package has the values of each sheet as a file of its own, and a spreadsheet that opens one could compute such a text.',
    confirm: 'Save',
    options: escaped ? [escape, plain] : [plain, escape],
  })
}

function titleOf({ others, names, charts, sliders }: Losses): string {
  if (others.length > 0) return 'A CSV file holds one sheet'
  if (names.length > 0) return 'A CSV file holds no names'
  const first = charts > 0 ? 'charts' : sliders > 0 ? 'sliders' : 'comments'
  return `A CSV file holds no ${first}`
}

function sentences({ others, names, charts, sliders, comments }: Losses): readonly string[] {
  const said: string[] = []
  if (others.length > 0) {
    const left = others.length === 1 ? `“${others[0]}” is` : `${others.length} other sheets are`
    said.push(`${left} not part of a CSV file.`)
  }
  if (names.length > 0) {
    const left = names.length === 1 ? `“${names[0]}” is` : `“${names[0]}” and ${names.length - 1} more are`
    said.push(
      `${left} not part of it either: formulas with names in them are #NAME? when it is opened again.`.replace(
        ' either',
        others.length > 0 ? ' either' : '',
      ),
    )
  }
  for (const [count, what] of [
    [charts, 'chart'],
    [sliders, 'slider'],
    [comments, 'comment'],
  ] as const) {
    if (count === 0) continue
    const left = count === 1 ? `The ${what} is` : `The ${count} ${what}s are`
    said.push(`${left} not part of ${said.length > 0 ? 'it either' : 'a CSV file'}.`)
  }
  return said
}
