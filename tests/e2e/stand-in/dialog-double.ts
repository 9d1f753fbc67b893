import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { UnsavedAnswer } from '../../../src/shared/desktop'
import type { Answers } from '../drivers/answers'

/** The system's dialogs, answered by the test. */
export function dialogDouble(answers: Answers) {
  const path = (dialog: string) => answers.take<{ path: string | null }>(dialog).path
  return {
    async showOpenDialog(_window: unknown, options?: OpenDialogOptions) {
      structuredClone(options)
      const chosen = path('open')
      return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
    },
    async showSaveDialog(_window: unknown, options?: SaveDialogOptions) {
      structuredClone(options)
      const chosen = path('save')
      return { canceled: chosen === null, filePath: chosen ?? '' }
    },
    async showMessageBox(_window: unknown, options?: MessageBoxOptions) {
      structuredClone(options)
      const order: readonly UnsavedAnswer[] = ['save', 'discard', 'cancel']
      return { response: order.indexOf(answers.take<UnsavedAnswer>('unsaved')), checkboxChecked: false }
    },
    showErrorBox(title: string, content: string): void {
      throw new Error(`${title}: ${content}`)
    },
  } satisfies Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>
}
