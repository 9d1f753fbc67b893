import path from 'node:path'
import type { WebContents, WebContentsPrintOptions } from 'electron'
import type { Desktop, DesktopOutcome, PrintPaper } from '../shared/desktop'
import type { Dialogs } from './dialogs'
import { reasonOf } from './files/errno'
import { saveWholeFile } from './files/save-file'

/** The printing methods of `Desktop`, as the shell answers them. */
export type ShellPrinting = Pick<Desktop, 'print' | 'exportPdf'>

type Printed = Pick<WebContents, 'print' | 'printToPDF'>

const papers = { a4: 'A4', a3: 'A3', letter: 'Letter', legal: 'Legal' } as const

/** What Electron says of a dialog that was left without printing. */
const CANCELLED = /cancel/i

/** Prints the window's page, which has laid out sheets of paper: nothing is added, and no margin but its own. */
export function createShellPrinting(
  contents: () => Printed,
  dialogs: Pick<Dialogs, 'askSavePdf'>,
  save: typeof saveWholeFile = saveWholeFile,
): ShellPrinting {
  return {
    print: (paper) => printed(contents(), paper),
    async exportPdf(suggestedName) {
      const file = await dialogs.askSavePdf(path.basename(suggestedName))
      if (file === undefined) return { ok: true, value: null }
      try {
        const pdf = await contents().printToPDF({ preferCSSPageSize: true, printBackground: true })
        const written = await save(file, pdf)
        return written.ok ? { ok: true, value: path.basename(file) } : written
      } catch (error) {
        return { ok: false, message: `The PDF could not be made: ${reasonOf(error)}.` }
      }
    },
  }
}

function printed(contents: Printed, { paper, landscape }: PrintPaper): Promise<DesktopOutcome<true | null>> {
  const options: WebContentsPrintOptions = {
    printBackground: true,
    landscape,
    pageSize: papers[paper],
    margins: { marginType: 'none' },
  }
  return new Promise((resolve) => {
    contents.print(options, (success, reason) => {
      if (success) resolve({ ok: true, value: true })
      else if (CANCELLED.test(reason)) resolve({ ok: true, value: null })
      else resolve({ ok: false, message: `Nothing was printed: ${reason || 'no printer answered'}.` })
    })
  })
}
