import type { Desktop, MenuId } from '../../shared/desktop'
import { acceleratorText } from '../../shared/accelerators'
import { menuAction, menuGroups, type MenuAction, type MenuEntry } from '../../shared/menu'

/** One menu of the web edition: its actions, in groups with a line between them. */
export interface MenuLines {
  readonly label: string
  readonly groups: readonly (readonly MenuAction[])[]
}

/** The program's menus without what a browser does by itself; a group or menu that this empties is left out. */
export const menuLines: readonly MenuLines[] = menuGroups
  .map(({ label, entries }) => ({ label, groups: actionGroups(entries) }))
  .filter(({ groups }) => groups.length > 0)

/** The key of an action as its platform writes it; empty where it has none. */
export function keysOf(action: MenuId, platform: Desktop['platform']): string {
  return acceleratorText(menuAction(action), platform)
}

/** Actions between separators; entries of the host's own are passed over. */
export function actionGroups(entries: readonly MenuEntry[]): readonly (readonly MenuAction[])[] {
  const groups: MenuAction[][] = [[]]
  for (const entry of entries) {
    if (entry.kind === 'separator') groups.push([])
    else if (entry.kind === 'action') groups.at(-1)!.push(entry)
  }
  return groups.filter((group) => group.length > 0)
}
