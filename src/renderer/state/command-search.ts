import UFuzzy from '@leeoniya/ufuzzy'
import type { MenuId } from '../../shared/desktop'
import { menuGroups, type MenuAction } from '../../shared/menu'

/** An action with the menu that it stands in. */
export interface CommandEntry {
  readonly menu: string
  readonly action: MenuAction
}

/** Every action of the program, in the order of the menus. */
const commandEntries: readonly CommandEntry[] = menuGroups.flatMap(({ label, entries }) =>
  entries.flatMap((action) => (action.kind === 'action' ? [{ menu: label, action }] : [])),
)

const fuzzy = new UFuzzy({ intraIns: Infinity })
const TEXTS = commandEntries.map(({ menu, action }) => `${menu} ${action.label}`)

/** The actions that fit a query, best first; without one, those that were used last come first. */
export function searchCommands(query: string, recent: readonly MenuId[]): readonly CommandEntry[] {
  if (query.trim() === '') {
    const used = recent.flatMap((id) => commandEntries.find(({ action }) => action.id === id) ?? [])
    return [...new Set([...used, ...commandEntries])]
  }
  const [found, info, order] = fuzzy.search(TEXTS, query, 1)
  if (!found) return []
  if (!info || !order) return found.map((i) => commandEntries[i]!)
  return order.map((i) => commandEntries[info.idx[i]!]!)
}
