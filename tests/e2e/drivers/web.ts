import type { Browser, Page } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { UnsavedAnswer } from '../../../src/shared/desktop'
import { menuAction, menuGroups } from '../../../src/shared/menu'
import type { WebServer, WebServerOptions } from '../../../src/main/web-server'
import { Answers } from './answers'
import type { Driver } from './test-app'
import { installPickers, readPicked, type PickedFile } from './web-pickers'

const unsavedButtons: Readonly<Record<UnsavedAnswer, string>> = {
  save: 'Save',
  discard: 'Don’t Save',
  cancel: 'Cancel',
}

/** The web edition in `browser`, from the very server that `npm start` falls back to. */
export function webDriver(browser: Browser): Driver {
  return async ({ file }) => {
    const server = await startServer(file)
    const context = await browser.newContext({
      baseURL: server.origin,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    const answers = new Answers()
    await page.exposeBinding('pickFile', (_source, dialog: 'open' | 'save') => pick(dialog, answers))
    await page.addInitScript(installPickers)
    await page.goto(server.url)
    let asked: Promise<unknown> = Promise.resolve()

    return {
      page,
      answerOpen: (name) => answers.give('open', { path: name }),
      answerSave: (name) => answers.give('save', { path: name }),
      answerUnsaved(answer) {
        const before = asked
        answers.give('unsaved', answer)
        asked = before.then(() => answerUnsaved(page, answers)).catch(() => undefined)
      },
      async answersUsed() {
        await answers.used()
        await asked
      },
      async clickMenu(id) {
        const menu = menuGroups.find(({ entries }) =>
          entries.some((entry) => entry.kind === 'action' && entry.id === id),
        )
        await page.getByRole('menubar').getByRole('menuitem', { name: menu!.label }).click()
        // Behind its label an entry shows its key.
        const entry = new RegExp(`^${menuAction(id).label}(?:$|Ctrl|Shift|Alt|Delete|F\\d)`)
        const opened = page.getByRole('menu')
        // An entry that is on or off has a role of its own.
        const entries = opened.getByRole('menuitem').or(opened.getByRole('menuitemcheckbox'))
        await entries.filter({ hasText: entry }).click()
        await opened.waitFor({ state: 'detached' })
      },
      readSaved: (name) => page.evaluate(readPicked, path.basename(name)),
      title: () => page.title(),
      requestClose: () => page.close({ runBeforeUnload: true }),
      async close() {
        await context.close()
        await server.close()
      },
    }
  }
}

async function startServer(file: string | undefined): Promise<WebServer> {
  const built = path.resolve('out')
  const { startWebServer } = (await import(pathToFileURL(path.join(built, 'main/web-server.js')).href)) as {
    startWebServer(options: WebServerOptions): Promise<WebServer>
  }
  return startWebServer({
    folder: path.join(built, 'renderer'),
    ...(file !== undefined && { launchFile: file }),
  })
}

/** The user's choice in a file dialog; for opening, with the bytes of the file where it is on the disk. */
function pick(dialog: 'open' | 'save', answers: Answers): PickedFile | null {
  const { path: chosen } = answers.take<{ path: string | null }>(dialog)
  if (chosen === null) return null
  const onDisk = dialog === 'open' && existsSync(chosen)
  return { name: path.basename(chosen), base64: onDisk ? readFileSync(chosen).toString('base64') : null }
}

/** Presses the button when the window's own dialog shows. */
async function answerUnsaved(page: Page, answers: Answers): Promise<void> {
  const dialog = page.getByRole('alertdialog', { name: /^Save the changes to/ })
  await dialog.waitFor({ timeout: 0 })
  await dialog
    .getByRole('button', { name: unsavedButtons[answers.take<UnsavedAnswer>('unsaved')], exact: true })
    .click()
  await dialog.waitFor({ state: 'hidden' })
}
