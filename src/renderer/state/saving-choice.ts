import type { Dialogs } from './dialogs'

/** What a workbook has that a CSV file of its active sheet cannot hold. */
export interface Losses {
  readonly sheet: string
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
      { id: 'csv', label: `Save “${losses.sheet}” alone as CSV` },
    ],
  })
}

function titleOf({ others, names }: Losses): string {
  if (others.length > 0) return 'A CSV file holds one sheet'
  return names.length > 0 ? 'A CSV file holds no names' : 'A CSV file holds no charts'
}

function sentences({ others, names, charts }: Losses): readonly string[] {
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
  if (charts > 0) {
    const left = charts === 1 ? 'The chart is' : `The ${charts} charts are`
    said.push(`${left} not part of ${said.length > 0 ? 'it either' : 'a CSV file'}.`)
  }
  return said
}
