import { renamedFormula } from '../formula/rewrite'

/** What sheets are called in an Excel file, by their own names. */
export type SheetNames = ReadonlyMap<string, string>

const LONGEST = 31

/** Names that Excel takes: at most 31 characters, none of its own words, no apostrophe at an end, each once. */
export function excelNames(names: readonly string[]): SheetNames {
  const taken = new Set<string>()
  const given = new Map<string, string>()
  for (const name of names) {
    const plain = name.replaceAll(/[\\/?*[\]:]/g, '_').replaceAll(/^'+|'+$/g, '') || 'Sheet'
    const allowed = /^history$/i.test(plain) ? `${plain}_` : plain
    let free = allowed.slice(0, LONGEST)
    for (let number = 2; taken.has(free.toLowerCase()); number++) {
      const end = ` (${number})`
      free = allowed.slice(0, LONGEST - end.length) + end
    }
    taken.add(free.toLowerCase())
    given.set(name, free)
  }
  return given
}

/** A formula that names sheets as the Excel file does. */
export function withExcelNames(formula: string, names: SheetNames): string {
  let text = formula
  for (const [own, there] of names) if (own !== there) text = renamedFormula(text, own, there)
  return text
}
