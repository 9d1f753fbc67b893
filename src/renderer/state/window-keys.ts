import type { MenuId } from '../../shared/desktop'
import type { Session } from './session'
import { isTextField, shortcutOf } from './shortcuts'

/** Hears the keys of the whole window: Esc, the shortcuts of `run`'s actions, and Ctrl with Page Up and Down. */
export function windowKeys(session: Session, run: (id: MenuId) => void): (event: KeyboardEvent) => void {
  const { desktop, documents, workbook } = session

  /** What Esc ends or leaves; false where there is nothing for it to do. */
  function escape(): boolean {
    if (documents.stopReading()) return true
    if (session.coming.file() && session.stopCalculation()) return true
    return session.screen() === 'sheet' && session.progress() !== undefined && session.stopCalculation()
  }

  return (event) => {
    const isAsked = session.dialogs.current() ?? session.panel() ?? documents.importing.question()
    if (event.defaultPrevented || isAsked) return
    if (event.key === 'Escape' && escape()) return event.preventDefault()
    if (event.key === 'Escape' && session.screen() === 'start') return void session.showSheet()
    const id = shortcutOf(event, desktop.platform, isTextField(event.target))
    if (id) {
      event.preventDefault()
      run(id)
    } else if (event.ctrlKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault()
      if (session.grid()?.leaveSheet() === false) return
      workbook.showNextSheet(event.key === 'PageDown' ? 1 : -1)
    }
  }
}
