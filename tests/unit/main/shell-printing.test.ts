import type { WebContents, WebContentsPrintOptions } from 'electron'
import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { printPaper } from '../../../src/main/arguments'
import { createShellPrinting } from '../../../src/main/shell-printing'

function printing(answer: { readonly success: boolean; readonly reason?: string }, chosen?: string) {
  const printed: WebContentsPrintOptions[] = []
  const saved: unknown[][] = []
  const contents = {
    print(options?: WebContentsPrintOptions, done?: (success: boolean, reason: string) => void) {
      printed.push(options ?? {})
      done?.(answer.success, answer.reason ?? '')
    },
    printToPDF: () =>
      answer.success ? Promise.resolve(Buffer.from('%PDF')) : Promise.reject(new Error(answer.reason)),
  } satisfies Pick<WebContents, 'print' | 'printToPDF'>
  const shell = createShellPrinting(
    () => contents,
    { askSavePdf: async () => chosen },
    async (file, bytes) => {
      saved.push([file, String(bytes)])
      return { ok: true, value: null }
    },
  )
  return { shell, printed, saved }
}

const A4 = { paper: 'a4', landscape: true } as const

describe('printing', () => {
  it('hands the paper to the system’s dialog, without margins of its own', async () => {
    const { shell, printed } = printing({ success: true })
    expect(await shell.print(A4)).toEqual({ ok: true, value: true })
    expect(printed).toEqual([
      { printBackground: true, landscape: true, pageSize: 'A4', margins: { marginType: 'none' } },
    ])
  })

  it('that is cancelled is no failure; one that fails says why', async () => {
    const cancelled = printing({ success: false, reason: 'Print job canceled' })
    expect(await cancelled.shell.print(A4)).toEqual({ ok: true, value: null })
    const failed = printing({ success: false, reason: 'Print job failed' })
    expect(await failed.shell.print(A4)).toEqual({
      ok: false,
      message: 'Nothing was printed: Print job failed.',
    })
  })

  it('to a PDF asks where to, and writes it whole', async () => {
    const { shell, saved } = printing({ success: true }, '/home/me/sheet.pdf')
    expect(await shell.exportPdf('sheet.pdf')).toEqual({ ok: true, value: 'sheet.pdf' })
    expect(saved).toEqual([['/home/me/sheet.pdf', '%PDF']])
  })

  it('to a PDF makes none where the dialog was cancelled, and says why it could not', async () => {
    const { shell, saved } = printing({ success: true })
    expect(await shell.exportPdf('sheet.pdf')).toEqual({ ok: true, value: null })
    expect(saved).toEqual([])
    const failed = printing({ success: false, reason: 'the page is gone' }, '/a.pdf')
    expect(await failed.shell.exportPdf('a.pdf')).toEqual({
      ok: false,
      message: 'The PDF could not be made: the page is gone.',
    })
  })

  it.each([[[]], [[A4, 1]], [['a4']], [[{ paper: 'A5', landscape: true }]], [[{ paper: 'a4' }]], [[null]]])(
    'takes no other arguments than the contract’s: %j',
    (args) => expect(printPaper(args)).toBeUndefined(),
  )
})
