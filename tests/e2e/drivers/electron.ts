import { _electron, expect, type ElectronApplication } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { UnsavedAnswer } from '../../../src/shared/desktop'
import type { Driver } from './test-app'

interface Given {
  readonly dialog: 'open' | 'save' | 'unsaved'
  readonly answer: string | number | null
}

/** Electron itself; only its dialogs are answered by the test. */
export function electronDriver(executablePath: string): Driver {
  return async ({ file, folder }) => {
    const app = await _electron.launch({
      executablePath,
      chromiumSandbox: true,
      args: ['.', `--user-data-dir=${path.join(folder, 'userData')}`, ...(file === undefined ? [] : [file])],
    })
    await answerDialogs(app)
    const page = await app.firstWindow()
    let giving: Promise<unknown> = Promise.resolve()
    const give = (given: Given) => {
      giving = Promise.all([giving, app.evaluate(keepAnswer, given)])
    }
    const buttons: readonly UnsavedAnswer[] = ['save', 'discard', 'cancel']
    return {
      page,
      answerOpen: (answer) => give({ dialog: 'open', answer }),
      answerSave: (answer) => give({ dialog: 'save', answer }),
      answerUnsaved: (answer) => give({ dialog: 'unsaved', answer: buttons.indexOf(answer) }),
      async answersUsed() {
        await giving
        await expect.poll(() => app.evaluate(countAnswers)).toBe(0)
      },
      clickMenu: (id) =>
        app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id),
      readSaved: (saved) => readFile(saved, 'utf8').catch(() => ''),
      title: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
      requestClose: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
      async close() {
        await app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
        await app.close().catch(() => undefined)
      },
    }
  }
}

/** Puts the test's answers in the place of the system's dialogs, in the shell's own process. */
async function answerDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const given: Given[] = []
    Object.assign(globalThis, { givenAnswers: given })
    // An answer takes another way than the key that asks for it, and may come after it.
    const take = async (kind: Given['dialog']) => {
      for (let waited = 0; waited < 5000; waited += 20) {
        const index = given.findIndex((answer) => answer.dialog === kind)
        if (index >= 0) return given.splice(index, 1)[0]!.answer
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      throw new Error(`The program asked “${kind}”, and the test gave no answer.`)
    }
    Object.assign(dialog, {
      showOpenDialog: async () => {
        const answer = await take('open')
        return { canceled: answer === null, filePaths: answer === null ? [] : [answer] }
      },
      showSaveDialog: async () => {
        const answer = await take('save')
        return { canceled: answer === null, filePath: answer ?? '' }
      },
      showMessageBox: async () => ({ response: await take('unsaved'), checkboxChecked: false }),
    })
  })
}

function keepAnswer(_electron: unknown, given: Given): void {
  ;(globalThis as unknown as { givenAnswers: Given[] }).givenAnswers.push(given)
}

function countAnswers(): number {
  return (globalThis as unknown as { givenAnswers: Given[] }).givenAnswers.length
}
