import { describe, expect, it } from 'vitest'
import type { CsvFormat } from '../../../../../src/protocol/api'
import type { WorkbookClient } from '../../../../../src/protocol/client'
import { numbersOf, shownLines } from '../../../../../src/renderer/panels/export-options'
import { createExporting } from '../../../../../src/renderer/state/files/exporting'
import { SheetFixture } from '../../../engine/sheet-fixture'

const OWN: CsvFormat = { encoding: 'utf-8', bom: false, newline: '\n', delimiter: ';', finalNewline: true }

function exporting(...row: string[]) {
  const { workbook, sheet } = new SheetFixture().type('A1', row)
  const client = {
    call: async (name: 'formulaLike' | 'csvBeginning', ...args: never[]) =>
      (workbook[name] as (...args: never[]) => unknown)(...args),
  } as unknown as WorkbookClient
  const asking = createExporting(client)
  return { ...asking, begin: () => asking.ask(sheet, 'Sheet1', OWN) }
}

async function asked({ question }: ReturnType<typeof exporting>) {
  await expect.poll(question).toBeDefined()
  return question()!
}

describe('an export', () => {
  it('begins with values in the format of the file', async () => {
    const sheet = exporting('=1/3', '-2.5', "'=x")
    const answer = sheet.begin()
    const question = await asked(sheet)
    expect(question.formulaLike).toBe(1)
    expect(question.preview()).toBe('0.3333333333333333;-2.5;=x\n')
    question.answer(true)
    expect(await answer).toEqual({ contents: 'values', format: OWN })
    expect(sheet.question()).toBeUndefined()
  })

  it('shows what each choice makes of the file, and offers the last one again', async () => {
    const sheet = exporting('=1/3', '-2.5', '123456.789')
    const first = sheet.begin()
    const question = await asked(sheet)
    question.changeFormat({ numbers: { kind: 'decimals', digits: 2 } })
    await expect.poll(question.preview).toBe('0.33;-2.50;123456.79\n')
    question.changeFormat({ numbers: { kind: 'significant', digits: 4 }, reading: { decimal: ',' } })
    await expect.poll(question.preview).toBe('0,3333;-2,5;123500\n')
    question.changeFormat({ delimiter: ',' })
    await expect.poll(question.preview).toBe('"0,3333","-2,5",123500\n')
    question.change('formulas')
    await expect.poll(question.preview).toContain('=1/3')
    question.answer(true)
    await first
    void sheet.begin()
    expect((await asked(sheet)).chosen()).toMatchObject({ contents: 'formulas', format: { delimiter: ',' } })
  })

  it('comes to nothing where it is left', async () => {
    const sheet = exporting('1')
    const answer = sheet.begin()
    ;(await asked(sheet)).answer(false)
    expect(await answer).toBeUndefined()
  })
})

describe('the options of an export', () => {
  it('take as many digits as a number can be written with', () => {
    expect(numbersOf('decimals', undefined)).toEqual({ kind: 'decimals', digits: 4 })
    expect(numbersOf('decimals', 99)).toEqual({ kind: 'decimals', digits: 20 })
    expect(numbersOf('significant', 0)).toEqual({ kind: 'significant', digits: 1 })
    expect(numbersOf('significant', Number.NaN)).toEqual({ kind: 'significant', digits: 6 })
    expect(numbersOf('exact', 3)).toEqual({ kind: 'exact' })
  })

  it('show how lines end, and the tabs between cells', () => {
    expect(shownLines('a\tb\r\nc\n')).toEqual([
      { text: 'a→\tb', mark: 'CR LF' },
      { text: 'c', mark: 'LF' },
    ])
  })
})
