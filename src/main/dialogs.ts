import type { BaseWindow, Dialog, FileFilter } from 'electron'
import type { UnsavedAnswer } from '../shared/desktop'
import { openKinds, saveKinds, textKinds } from '../shared/file-kinds'

const allFiles = { name: 'All files', extensions: ['*'] }

const openFilters = [
  filterOf('Workbooks and tables', openKinds),
  filterOf('CSV and other delimited text', textKinds),
  ...openKinds.map((kind) => filterOf(kind.label, [kind])),
  allFiles,
]

function saveFilters(name: string) {
  const kinds = saveKinds(name)
  const together = kinds.length > 1 ? [filterOf('CSV and other delimited text', kinds)] : []
  return [...together, ...kinds.map((kind) => filterOf(kind.label, [kind])), allFiles]
}

function filterOf(name: string, kinds: typeof openKinds) {
  return { name, extensions: kinds.flatMap(({ extensions }) => [...extensions]) }
}

/** The system's own dialogs over the window. */
export interface Dialogs {
  /** A path, or `undefined` when the user cancelled. */
  askOpen(): Promise<string | undefined>
  /** A folder's path, or `undefined` when the user cancelled. */
  askOpenFolder(): Promise<string | undefined>
  /** Paths, none when the user cancelled. */
  askOpenSeveral(): Promise<readonly string[]>
  askSave(suggested: string): Promise<string | undefined>
  /** Where a folder is to be made. */
  askSaveFolder(suggested: string): Promise<string | undefined>
  askSavePdf(suggested: string): Promise<string | undefined>
  askUnsaved(name: string): Promise<UnsavedAnswer>
}

export function createDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>,
  window: () => BaseWindow,
): Dialogs {
  async function askSave(defaultPath: string, filters: readonly FileFilter[]) {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      defaultPath,
      filters: [...filters],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    return canceled || filePath === '' ? undefined : filePath
  }

  return {
    async askOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        filters: openFilters,
        properties: ['openFile'],
      })
      return canceled ? undefined : filePaths[0]
    },
    async askOpenFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), { properties: ['openDirectory'] })
      return canceled ? undefined : filePaths[0]
    },
    async askOpenSeveral() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        filters: openFilters,
        properties: ['openFile', 'multiSelections'],
      })
      return canceled ? [] : filePaths
    },
    askSave: (suggested) => askSave(suggested, saveFilters(suggested)),
    askSaveFolder: (suggested) => askSave(suggested, [{ name: 'Data Package folder', extensions: ['*'] }]),
    askSavePdf: (suggested) => askSave(suggested, [{ name: 'PDF', extensions: ['pdf'] }]),
    async askUnsaved(name) {
      const answers = ['save', 'discard', 'cancel'] as const
      const { response } = await dialog.showMessageBox(window(), {
        type: 'warning',
        message: `Save the changes to “${name}”?`,
        detail: 'What changed since it was last saved is lost otherwise.',
        buttons: ['Save', 'Don’t Save', 'Cancel'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      })
      return answers[response] ?? 'cancel'
    },
  }
}
