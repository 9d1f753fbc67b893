import type { Desktop } from './desktop'

type Method = {
  [K in keyof Desktop]: Desktop[K] extends (...args: never) => unknown ? K : never
}[keyof Desktop]

/** The name under which the window's calls and the shell's events travel, one for each method of `Desktop`. */
export const channels = {
  launchFile: 'desktop:launch-file',
  openFile: 'desktop:open-file',
  openFolder: 'desktop:open-folder',
  openFiles: 'desktop:open-files',
  readPart: 'desktop:read-part',
  recentFiles: 'desktop:recent-files',
  openRecent: 'desktop:open-recent',
  clearRecent: 'desktop:clear-recent',
  reopenFile: 'desktop:reopen-file',
  saveFile: 'desktop:save-file',
  fileState: 'desktop:file-state',
  contentDigest: 'desktop:content-digest',
  saveFileAs: 'desktop:save-file-as',
  saveFolder: 'desktop:save-folder',
  saveFolderAs: 'desktop:save-folder-as',
  print: 'desktop:print',
  exportPdf: 'desktop:export-pdf',
  setDocument: 'desktop:set-document',
  askUnsaved: 'desktop:ask-unsaved',
  onOpenRequest: 'desktop:open-request',
  onCloseRequest: 'desktop:close-request',
  closeNow: 'desktop:close-now',
  onMenu: 'desktop:menu',
  beginJournal: 'desktop:begin-journal',
  appendJournal: 'desktop:append-journal',
  placeJournal: 'desktop:place-journal',
  endJournal: 'desktop:end-journal',
  leftJournals: 'desktop:left-journals',
  readJournal: 'desktop:read-journal',
  journalFile: 'desktop:journal-file',
  fileVersions: 'desktop:file-versions',
  readVersion: 'desktop:read-version',
} as const satisfies Record<Method, string>

/** The property of `window` that carries the bridge to Electron's shell. */
export const BRIDGE = 'desktop'

/** Tells the page that a file was named, so that it begins with the sheet and not with the start view. */
export const LAUNCHING_ARGUMENT = '--logit-sheet-launching'

/** Prefix of the preload's argument that carries the program's version. */
export const VERSION_ARGUMENT = '--logit-sheet-version='
