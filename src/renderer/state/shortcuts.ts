import type { Desktop, MenuId } from '../../shared/desktop'
import { matchesAccelerator, type KeyPress } from '../../shared/accelerators'
import { menuGroups, type MenuAction } from '../../shared/menu'

const actions: readonly MenuAction[] = menuGroups
  .flatMap((group) => group.entries)
  .filter((entry): entry is MenuAction => entry.kind === 'action')

/** Keys that a text field needs for itself: there they edit the text, not the sheet. */
const OF_TEXT: ReadonlySet<MenuId> = new Set([
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'paste-values',
  'delete',
  'select-all',
  'bold',
  'italic',
])

/** Keys that the grid hears itself, with the clipboard event that only the browser can raise. */
const OF_GRID: ReadonlySet<MenuId> = new Set(['cut', 'copy', 'paste', 'delete'])

/** The action that a key press stands for; `undefined` where it belongs to a text field or to the grid. */
export function shortcutOf(
  press: KeyPress,
  platform: Desktop['platform'],
  inText: boolean,
): MenuId | undefined {
  const action = actions.find((entry) => matchesAccelerator(entry, press, platform))
  if (!action || OF_GRID.has(action.id)) return undefined
  return inText && OF_TEXT.has(action.id) ? undefined : action.id
}

/** True where typing goes into a text of its own. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select')
}
