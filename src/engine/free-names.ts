import { freeSheetName } from './commands/sheets'
import { renamedFormula } from './formula/rewrite'
import { isFormula } from './input'
import type { SheetCells } from './sheet-cells'

interface Named {
  readonly name: string
  readonly cells: SheetCells
}

/** The sheets of one file by names that are free; formulas among them mean the same sheets as before. */
export function withFreeNames<S extends Named>(sheets: readonly S[], taken: readonly string[]): readonly S[] {
  const names: string[] = []
  for (const [i, { name }] of sheets.entries()) {
    const others = sheets.filter((_, other) => other !== i).map((other) => other.name)
    names.push(freeSheetName(name, [...taken, ...names, ...others]))
  }
  const changes = sheets.flatMap(({ name }, i) =>
    name === names[i] ? [] : [{ before: name, after: names[i]! }],
  )
  if (changes.length > 0) for (const sheet of sheets) followNames(sheet, changes)
  return sheets.map((sheet, i) => ({ ...sheet, name: names[i]! }))
}

function followNames(
  { cells }: Named,
  changes: readonly { readonly before: string; readonly after: string }[],
): void {
  for (let column = 0; column < cells.columns; column++) {
    for (const [row, input] of cells.column(column).filled()) {
      if (!isFormula(input) || !input.includes('!')) continue
      const text = changes.reduce((now, { before, after }) => renamedFormula(now, before, after), input)
      cells.set(row, column, text)
    }
  }
}
