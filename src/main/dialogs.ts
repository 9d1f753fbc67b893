import type { BaseWindow, Dialog } from 'electron'
import type { UnsavedAnswer } from '../shared/desktop'
import { fileKinds } from '../shared/file-kinds'

const filters = [
  { name: 'CSV and other delimited text', extensions: fileKinds.flatMap(({ extensions }) => extensions) },
  ...fileKinds.map(({ label, extensions }) => ({ name: label, extensions: [...extensions] })),
  { name: 'All files', extensions: ['*'] },
]

/** The system's own dialogs over the window. */
export interface Dialogs {
  /** A path, or `undefined` when the user cancelled. */
  askOpen(): Promise<string | undefined>
  askSave(suggested: string): Promise<string | undefined>
  askUnsaved(name: string): Promise<UnsavedAnswer>
}

export function createDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>,
  window: () => BaseWindow,
): Dialogs {
  return {
    async askOpen() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        filters,
        properties: ['openFile'],
      })
      return canceled ? undefined : filePaths[0]
    },
    async askSave(suggested) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: suggested,
        filters,
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      return canceled || filePath === '' ? undefined : filePath
    },
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
