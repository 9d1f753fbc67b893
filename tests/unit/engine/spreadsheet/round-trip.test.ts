import * as xlsx from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellName, columnsIn } from '../../../../src/core/address'
import { CellKind, CellMark } from '../../../../src/core/cell-kind'
import type { CellBlock, FolderFile, SheetLooks } from '../../../../src/engine/model'
import { readSpreadsheet } from '../../../../src/engine/spreadsheet/read-spreadsheet'
import { Workbook, type OpenedWorkbook } from '../../../../src/engine/workbook'
import type { Outcome } from '../../../../src/core/outcome'

const GALLERY = 'resources/gallery'

function filesOf(entry: string): readonly FolderFile[] {
  const sheets = readdirSync(`${GALLERY}/${entry}/sheets`).map((name) => `sheets/${name}`)
  return ['datapackage.json', ...sheets].map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(`${GALLERY}/${entry}/${path}`)),
  }))
}

function opened(outcome: Outcome<OpenedWorkbook>): Workbook {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value.workbook
}

function blocks(workbook: Workbook): readonly CellBlock[] {
  return workbook.info().sheets.map(({ id, rows, columns }) =>
    workbook.block({
      sheet: id,
      range: { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: Math.max(0, columns - 1) },
    }),
  )
}

/** What the cells show, numbers to the digits that formulas of Excel's own keep. */
function shown({ kinds, numbers, texts, errors }: CellBlock): readonly unknown[] {
  return Array.from(kinds, (kind, i) => {
    const number = numbers[i]!
    if (kind === CellKind.number) return Math.abs(number) < 1e-10 ? 0 : Number(number.toPrecision(11))
    if (kind === CellKind.text) return texts[number]
    if (kind === CellKind.error) return errors[number]!.code
    return kind === CellKind.boolean ? number === 1 : undefined
  })
}

/** The formulas of a workbook, by their cells. */
function formulas(workbook: Workbook): readonly string[] {
  return blocks(workbook).flatMap(({ sheet, range, marks }) => {
    const width = columnsIn(range)
    return Array.from(marks, (mark, i) => {
      if ((mark & CellMark.formula) === 0) return ''
      const cell = { row: Math.floor(i / width), column: i % width }
      return `${cellName(cell)} ${workbook.inspect(sheet, cell).input}`
    }).filter((text) => text !== '')
  })
}

// The sixth has 400,000 rows.
const ENTRIES = readdirSync(GALLERY).filter((name) => !name.startsWith('6'))

describe('a workbook of the gallery', () => {
  it.each(ENTRIES)('%s has the same values after Excel, and in a package after that', async (entry) => {
    const before = opened(Workbook.open({ kind: 'package', name: entry, files: filesOf(entry) }))
    const written = before.exportSpreadsheet(xlsx)
    if (!written.ok) throw new Error(written.message)
    const read = await readSpreadsheet('a.xlsx', written.value.bytes)
    if (!read.ok || !read.value) throw new Error(read.ok ? 'It is none.' : read.message)
    const after = opened(Workbook.open(read.value))
    expect(blocks(after).map(shown)).toEqual(blocks(before).map(shown))
    const kept = after.exportPackage('a', {})
    const again = opened(Workbook.open({ kind: 'workbook', name: 'a.zip', bytes: kept }))
    expect(blocks(again).map(shown)).toEqual(blocks(after).map(shown))
    const looks = ({ areas, ...rest }: SheetLooks) => ({ ...rest, areas: new Set(areas) })
    for (const { id } of after.info().sheets) expect(looks(again.looks(id))).toEqual(looks(after.looks(id)))
    expect(formulas(after)).toEqual(formulas(before))
  })
})

describe('a formula that was written for Excel', () => {
  async function edited(csv: string, edit: (sheet: xlsx.WorkSheet) => void) {
    const before = opened(Workbook.open({ kind: 'sheets', sheets: [{ name: 'A', csv }] }))
    const written = before.exportSpreadsheet(xlsx)
    if (!written.ok) throw new Error(written.message)
    // The library keeps parts that it does not know.
    const book = xlsx.read(written.value.bytes, { type: 'array', bookFiles: true })
    edit(book.Sheets['A']!)
    const parts = unzipSync(
      new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    )
    const kept = unzipSync(written.value.bytes)['customXml/item1.xml']!
    const read = await readSpreadsheet('a.xlsx', zipSync({ ...parts, 'customXml/item1.xml': kept }))
    if (!read.ok || !read.value) throw new Error('It was not read.')
    return read.value.sheets[0]!
  }

  it('is what it was where nobody changed it, arrays of values too, without its note', async () => {
    const sheet = await edited('1,2\r\n=SIGMOID(A1),"=RANDN(2,2,0)"\r\n', () => undefined)
    expect(sheet.csv).toBe('1,2\r\n=SIGMOID(A1),"=RANDN(2,2,0)"\r\n')
    expect(sheet.looks).toBeUndefined()
  })

  it('is what somebody made of it in Excel', async () => {
    const sheet = await edited('1,2\r\n=SIGMOID(A1),"=RANDN(1,1,0)"\r\n', (cells) => {
      cells['A2'] = { t: 'n', f: 'A1+1', v: 2 }
      ;(cells['B2'] as xlsx.CellObject).v = 7
    })
    expect(sheet.csv).toBe('1,2\r\n=A1+1,7\r\n')
    expect(sheet.looks!.comments[0]!.text).toMatch(/^=RANDN\(1,1,0\)\nExcel has no equivalent/)
  })
})
