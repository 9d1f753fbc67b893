import type { Desktop, UnsavedAnswer } from '../../shared/desktop'
import { windowTitle } from '../../shared/window-title'
import { createWebFileStore, fileOf, opened } from './web-file-store'
import { fetchLaunchFile, namesLaunchFile } from './web-files'
import { createWebJournals } from './web-journals'
import { webPlatform } from './web-platform'
import { createRecentList } from './web-recent'

/** What a browser has no dialog of its own for. */
export interface WebDesktopHooks {
  /** Asks whether to save, in a dialog that the window draws. */
  askUnsaved(name: string): Promise<UnsavedAnswer>
}

/**
 * The browser as the desktop. Files are read and written in place where the browser allows it; elsewhere they
 * are chosen with a file field and saved as downloads. Call it once, with the page.
 */
export function createWebDesktop(hooks: WebDesktopHooks): Desktop {
  const files = createWebFileStore(createRecentList())
  let launch: string | undefined = location.hash
  let dirty = false
  window.addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault()
  })

  return {
    host: 'web',
    platform: webPlatform(navigator.userAgent),
    version: import.meta.env.LOGIT_SHEET_VERSION,
    launching: namesLaunchFile(location.hash),
    async launchFile() {
      const fragment = launch ?? ''
      launch = undefined
      const fetched = await fetchLaunchFile(fragment)
      if (!fetched.ok || !fetched.value) return fetched
      const { file, bytes } = fetched.value
      return opened(files.grant({ name: file.name, whole: fileOf(file.name, bytes) }), fetched.value)
    },
    ...files.methods,
    async print() {
      await printed()
      return { ok: true, value: true }
    },
    async exportPdf(suggestedName) {
      await printed()
      return { ok: true, value: suggestedName }
    },
    ...createWebJournals(files.journaled),
    setDocument(document) {
      dirty = document.dirty
      globalThis.document.title = windowTitle(document.name, document.dirty)
    },
    askUnsaved: (name) => hooks.askUnsaved(name),
    closeNow() {
      dirty = false
      window.close()
    },
    onOpenRequest: never,
    onCloseRequest: never,
    onMenu: never,
  }
}

/** Until the browser's dialog is closed: some browsers go on meanwhile, and still need what is printed. */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true })
    window.print()
  })
}

/** A browser sends no menu entries and asks about closing by itself. */
function never(): () => void {
  return () => undefined
}
