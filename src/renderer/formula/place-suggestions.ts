import type { DefinedName, SheetId, SheetInfo } from '../../protocol/api'
import { sheetPrefix } from './reference-text'
import type { PlaceSuggestion } from './suggesting'

/** The names that the formulas of a sheet know, and the other sheets, as a formula may refer to them. */
export function placeSuggestions(
  names: readonly DefinedName[],
  sheets: readonly SheetInfo[],
  home: SheetId | undefined,
): readonly PlaceSuggestion[] {
  const known = names.filter(({ scope }) => scope === undefined || scope === home)
  const others = sheets.filter(({ id }) => id !== home)
  return [
    ...known.map(({ name, refersTo }) => ({
      kind: 'name' as const,
      name,
      signature: name,
      purpose: refersTo.replace(/^=/, ''),
      written: name,
    })),
    ...others.map(({ name }) => ({
      kind: 'sheet' as const,
      name,
      signature: sheetPrefix(name),
      purpose: 'Sheet',
      written: sheetPrefix(name),
    })),
  ]
}
