import type { Browser, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { MenuId } from '../../../src/shared/desktop'
import type { ElectronDouble } from '../stand-in/electron-double'
import { launchStandIn } from '../stand-in/launch'
import { Answers } from './answers'
import type { Driver } from './test-app'

/** What Electron does by itself for the roles that the menu uses. */
const roleKeys: Readonly<Record<string, string>> = { cut: 'Control+X', copy: 'Control+C', paste: 'Control+V' }

/** The built shell over a test double of Electron. */
export function standInDriver(browser: Browser): Driver {
  return async ({ file, folder }) => {
    const answers = new Answers()
    const double = await launchStandIn({ browser, context: {}, answers, folder, file })
    const { window } = double
    const { page } = window.webContents
    return {
      page,
      answerOpen: (path) => answers.give('open', { path }),
      answerSave: (path) => answers.give('save', { path }),
      answerUnsaved: (answer) => answers.give('unsaved', answer),
      answersUsed: () => answers.used(),
      clickMenu: (id) => clickMenu(double, page, id),
      readSaved: (path) => readFile(path, 'utf8').catch(() => ''),
      title: async () => window.getTitle(),
      requestClose: async () => window.close(),
      close: () => double.end(),
    }
  }
}

async function clickMenu(double: ElectronDouble, page: Page, id: MenuId): Promise<void> {
  const item = double.menu.find(id)
  if (!item) throw new Error(`The menu has no item “${id}”.`)
  if (item.role) return page.keyboard.press(roleKeys[item.role] ?? '')
  const click = item.click as (() => void) | undefined
  click?.()
}
