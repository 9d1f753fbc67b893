import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellName, columnsIn } from '../../../src/core/address'
import { CellKind } from '../../../src/core/cell-kind'
import { parseSheetAddress } from '../../../src/core/sheet-address'
import type { CellBlock, FolderFile, SheetInfo } from '../../../src/engine/model'
import { Workbook, type OpenedWorkbook } from '../../../src/engine/workbook'
import { cellView, learnColumn } from '../../../src/renderer/grid/cell-view'
import { DEFAULT_WIDTH, LineLayout } from '../../../src/renderer/grid/lines'
import { NO_FORMAT } from '../../../src/renderer/grid/number-format'

const GALLERY = 'resources/gallery'

/** What PyTorch has in the place of cells, and how near they must come: see `tests/fixtures/make_gallery.py`. */
interface Check {
  readonly cells: string
  /** Row by row. */
  readonly values: readonly (readonly number[])[]
  readonly relative?: number
  readonly absolute?: number
  /** In float32 units in the last place. */
  readonly ulps32?: number
}

const { checks } = JSON.parse(readFileSync('tests/fixtures/gallery.json', 'utf8')) as {
  readonly checks: Readonly<Record<string, readonly Check[]>>
}

function filesOf(entry: string): readonly FolderFile[] {
  const sheets = readdirSync(`${GALLERY}/${entry}/sheets`).map((name) => `sheets/${name}`)
  return ['datapackage.json', ...sheets].map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(`${GALLERY}/${entry}/${path}`)),
  }))
}

function open(entry: string): OpenedWorkbook {
  const opened = Workbook.open({ kind: 'package', name: entry, files: filesOf(entry) })
  if (!opened.ok) throw new Error(opened.message)
  return opened.value
}

function read(workbook: Workbook, cells: string): CellBlock {
  const { sheet, range } = parseSheetAddress(cells)!
  const { id } = workbook.info().sheets.find(({ name }) => name === sheet)!
  return workbook.block({ sheet: id, range })
}

/** How far a cell may be from PyTorch's number. */
function allowance({ relative, absolute, ulps32 }: Check, value: number): number {
  if (absolute !== undefined) return absolute
  if (ulps32 !== undefined) return ulps32 * 2 ** (Math.floor(Math.log2(Math.abs(value) || 1)) - 23)
  return (relative ?? 0) * Math.abs(value)
}

/** The cells that are too far from PyTorch's numbers, each as a line. */
function misses(workbook: Workbook, check: Check): readonly string[] {
  const { range, kinds, numbers } = read(workbook, check.cells)
  const wanted = check.values.flat()
  if (kinds.length !== wanted.length) return [`${check.cells}: ${kinds.length} cells beside ${wanted.length}`]
  return wanted.flatMap((value, i) => {
    const near = kinds[i] === CellKind.number && Math.abs(numbers[i]! - value) <= allowance(check, value)
    const columns = columnsIn(range)
    const cell = { row: range.top + Math.floor(i / columns), column: range.left + (i % columns) }
    return near ? [] : [`${check.cells}, ${cellName(cell)}: ${numbers[i]} beside ${value}`]
  })
}

/** The numbers of a sheet's first rows that are drawn as `####`. */
function tooWide(workbook: Workbook, { id, name, rows, columns }: SheetInfo): readonly string[] {
  const range = { top: 0, left: 0, bottom: Math.min(rows, 200) - 1, right: columns - 1 }
  const block = workbook.block({ sheet: id, range })
  const widths = new LineLayout(workbook.layout(id).columns, DEFAULT_WIDTH, columns)
  const formats = Array.from({ length: columns }, (_, column) => learnColumn(NO_FORMAT, [block], column))
  return Array.from(block.kinds, (kind, at) => {
    const cell = { row: Math.floor(at / columns), column: at % columns }
    const { text } = cellView([block], cell, formats[cell.column]!, widths.sizeOf(cell.column))
    return kind === CellKind.number && text.startsWith('#') ? `${name}!${cellName(cell)}` : ''
  }).filter((cell) => cell !== '')
}

const entries = readdirSync(GALLERY)
/** Its five million values take a while to be written. */
const LARGE = '6-where-it-breaks'

describe.each(entries)('the gallery’s %s', (entry) => {
  const { workbook, notes, tour, form } = open(entry)

  it('opens without a remark, as a package of the program’s own, with a tour', () => {
    expect(notes).toEqual([])
    expect(form).toBe('package')
    expect(tour?.steps.length).toBeGreaterThan(4)
  })

  it('has PyTorch’s numbers', () => {
    expect(checks[entry]!.flatMap((check) => misses(workbook, check))).toEqual([])
  })

  it('shows every number: no column is too narrow', () => {
    expect(workbook.info().sheets.flatMap((sheet) => tooWide(workbook, sheet))).toEqual([])
  })
})

describe.each(entries.filter((entry) => entry !== LARGE))('the gallery’s %s', (entry) => {
  it('is written and read again without a change', () => {
    const { workbook, tour, window } = open(entry)
    const bytes = workbook.exportPackage(entry, window)
    const again = Workbook.open({ kind: 'workbook', name: 'again.zip', bytes })
    if (!again.ok) throw new Error(again.message)
    expect(again.value.notes).toEqual([])
    expect(again.value.tour).toEqual(tour)
    expect(again.value.window).toEqual(window)
    const state = ({ workbook: book }: OpenedWorkbook) =>
      book
        .info()
        .sheets.map(({ id, ...sheet }) => ({ sheet, looks: book.looks(id), layout: book.layout(id) }))
    expect(state(again.value)).toEqual(state({ workbook } as OpenedWorkbook))
  })
})

describe('what the gallery’s workbooks promise besides', () => {
  const cell = (workbook: Workbook, cells: string) => {
    const { kinds, numbers, texts, errors } = read(workbook, cells)
    if (kinds[0] === CellKind.text) return texts[numbers[0]!]
    return kinds[0] === CellKind.error ? errors[numbers[0]!]!.code : numbers[0]
  }

  it('“Which dim?” prints the article’s digits, refuses to guess, and finds both softmaxes equal', () => {
    const { workbook } = open('3-which-dim')
    for (const cells of ['dims!S5', 'dims!S12']) expect(cell(workbook, cells)).toBe('same digits')
    expect(cell(workbook, 'dims!B17')).toBe('#VALUE!')
    expect(cell(workbook, 'softmax2d!C14')).toBe(1)
  })

  it('“Single label” comes to one number by four ways, and overflows by the textbook alone', () => {
    const { workbook } = open('4-single-label')
    expect(cell(workbook, 'single label!N23')).toBeLessThan(1e-15)
    expect(cell(workbook, 'overflow!D7')).toBe('#NUM!')
    expect(cell(workbook, 'overflow!F7')).toBe(cell(workbook, 'overflow!G7'))
  })

  it('“Many labels” breaks in two steps from 17 on in float32, and from 37 on in float64', () => {
    const { workbook } = open('5-many-labels')
    const loss = (column: string, x: number) => cell(workbook, `where it breaks!${column}${5 + 2 * x}`)
    expect([loss('E', 16.5), loss('E', 17)]).toEqual([expect.closeTo(15.94, 2), '#NUM!'])
    expect([loss('C', 36.5), loss('C', 37)]).toEqual([expect.closeTo(36.04, 2), '#NUM!'])
    expect([loss('F', 37), loss('G', 37)]).toEqual([100, 37])
  })

  it('“Where it breaks” has 400,000 rows and ends in float32 where the sigmoid is 1, as PyTorch’s does', () => {
    const { workbook } = open('6-where-it-breaks')
    expect(workbook.info().sheets[0]).toMatchObject({ rows: 400_005, columns: 13 })
    expect(cell(workbook, 'stability!C366361')).toBeLessThan(1)
    expect(cell(workbook, 'stability!D366361')).toBeCloseTo(15.94, 2)
    expect(cell(workbook, 'stability!C366362')).toBe(1)
    expect(cell(workbook, 'stability!D366362')).toBe('#DIV/0!')
    expect(cell(workbook, 'stability!H400005')).toBeCloseTo(19.9999, 4)
    expect(cell(workbook, 'stability!B6')).toBe('#NUM!')
  })

  /** The numbers of a range, row by row; errors are NaN. */
  const numbersOf = (workbook: Workbook, cells: string) => {
    const { kinds, numbers } = read(workbook, cells)
    return Array.from(numbers, (number, i) => (kinds[i] === CellKind.number ? number : NaN))
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  const enter = (workbook: Workbook, cells: string, input: string) => {
    const { sheet, range } = parseSheetAddress(cells)!
    const { id } = workbook.info().sheets.find(({ name }) => name === sheet)!
    const at = { row: range.top, column: range.left }
    workbook.apply({ type: 'set-cells', sheet: id, at, inputs: [[input]] })
  }

  it('“Single label” has a batch of which four samples make more than half of the loss', () => {
    const losses = numbersOf(open('4-single-label').workbook, 'single label!O6:O15')
    expect(losses[8]! / sum(losses)).toBeCloseTo(0.235, 3)
    expect(sum(losses.toSorted((a, b) => b - a).slice(0, 4)) / sum(losses)).toBeCloseTo(0.616, 3)
  })

  it('“Many labels” costs more than 2 where a net is sure and wrong, of which the textbook form says nothing', () => {
    const { workbook } = open('5-many-labels')
    enter(workbook, 'many labels!B6', '40')
    enter(workbook, 'many labels!F6', '0')
    expect(cell(workbook, 'many labels!D13')).toBe('#NUM!')
    expect(cell(workbook, 'many labels!D15')).toBeGreaterThan(2)
  })

  it('“Where it breaks” is wrong by less than a thousandth up to 10 in float32, and by an eighth in bfloat16', () => {
    const { workbook } = open('6-where-it-breaks')
    const worst = (cells: string) =>
      numbersOf(workbook, cells).reduce((most, error) => Math.max(most, Math.abs(error)), 0)
    expect(worst('stability!E210006:E300006')).toBeLessThan(1e-3)
    expect(1 / worst('stability!E366361')).toBeCloseTo(24, 1)
    expect(worst('stability!M210006:M220006')).toBeGreaterThan(1 / 50)
    expect(1 / worst('stability!M255474')).toBeCloseTo(8, 1)
    expect(worst('stability!I210006:I400005')).toBeLessThan(1.1e-5)
  })

  it('“A real classifier” has twelve losses that make more than a quarter, and is calibrated best near 0.68', () => {
    const { workbook } = open('7-a-real-classifier')
    const [worst, all] = ['overview!A25:A36', 'logits!O2:O720'].map((cells) => numbersOf(workbook, cells))
    expect(sum(worst!) / sum(all!)).toBeCloseTo(0.281, 3)
    expect(numbersOf(workbook, 'overview!F25:F36').filter((p) => p < 1 / 8)).toHaveLength(9)
    const [one, eight] = ['logits!B117', 'logits!I117'].map((cells) => cell(workbook, cells) as number)
    expect(one! - eight!).toBeGreaterThan(5)
    const before = cell(workbook, 'overview!C8') as number
    enter(workbook, 'overview!A4', '0.68')
    expect(before / (cell(workbook, 'overview!C8') as number)).toBeGreaterThan(3)
    expect(cell(workbook, 'overview!C6')).toBeCloseTo(cell(workbook, 'temperatures!E5') as number, 14)
  })

  it('“Gradients” agree with differences to ten digits, and one step at a rate of 5 is enough', () => {
    const { workbook } = open('8-gradients')
    const apart = numbersOf(workbook, 'one sample!G7:G11')
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(1e-10)
    const errors = numbersOf(workbook, 'how small a step!C5:C18')
    expect(errors.indexOf(Math.min(...errors))).toBe(4)
    for (const right of ['0', '1', '2', '3', '4']) {
      enter(workbook, 'one sample!B4', right)
      enter(workbook, 'one sample!J4', '5')
      expect(cell(workbook, 'one sample!J14')).toBeLessThan(0.1)
    }
  })
})
