import { HyperFormula, type ConfigParams } from 'hyperformula'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { mend } from '../../../src/engine/calculator/mends'
import { quicken } from '../../../src/engine/calculator/quick-graph'
import { Computation } from '../../../src/engine/computation'
import { sheetOf } from './sheet-of'
import { snapshotOf } from '../../fuzz/snapshot'

const OPTIONS: Partial<ConfigParams> = {
  licenseKey: 'gpl-v3',
  smartRounding: false,
  useArrayArithmetic: true,
  dateFormats: [],
  timeFormats: [],
  currencySymbol: [],
}
type Content = string | number | null

function engineOf(rows: Content[][], ...mending: ((engine: HyperFormula) => void)[]): HyperFormula {
  const engine = HyperFormula.buildEmpty(OPTIONS)
  for (const apply of mending) apply(engine)
  engine.addSheet('s')
  engine.setCellContents({ sheet: 0, row: 0, col: 0 }, rows)
  return engine
}

function value(engine: HyperFormula, row: number, col: number): unknown {
  const found = engine.getCellValue({ sheet: 0, row, col })
  return typeof found === 'object' && found !== null ? found.value : found
}

const set = (engine: HyperFormula, row: number, col: number, content: Content) =>
  engine.setCellContents({ sheet: 0, row, col }, [[content]])

describe('HyperFormula by itself still needs what is mended here:', () => {
  it('elements of an array may be infinite', () => {
    const rows: Content[][] = [[1000, '=EXP(A1:A2)'], [0]]
    expect(value(engineOf(rows), 0, 1)).toBe(Infinity)
    expect(value(engineOf(rows, mend), 0, 1)).toBe('#NUM!')
  })

  it('a range that is exactly that of a failed array throws', () => {
    const rows: Content[][] = [
      ['=TRANSPOSE(C1:D2)', null, '=MMULT(A5:B6,A5:B6)'],
      [],
      [],
      [],
      ['x', 'y'],
      [1, 2],
    ]
    expect(() => engineOf(rows)).toThrow('Unknown array')
    expect(value(engineOf(rows, mend), 0, 0)).toBe('#VALUE!')
  })

  it('cells that an array lets go of are lost to a range beside a smaller one', () => {
    const rows: Content[][] = [
      ['=A11:A13*1', '=SUM(A1:A3)', '=SUM(A1:A2)'],
      ...Array.from({ length: 9 }, (): Content[] => []),
      [1],
      [1],
      [1],
    ]
    const sumAfter = (engine: HyperFormula) => {
      set(engine, 0, 0, null)
      set(engine, 1, 0, 5)
      return value(engine, 0, 1)
    }
    expect(sumAfter(engineOf(rows))).not.toBe(5)
    expect(sumAfter(engineOf(rows, mend))).toBe(5)
  })

  it('1E-4 does not parse, and "" is no quote', () => {
    expect(value(engineOf([['=1E-4']]), 0, 0)).toBe('#ERROR!')
    expect(value(engineOf([['="a""b"']]), 0, 0)).toBe('#ERROR!')
    expect(sheetOf(['=1E-4', '="a""b"']).texts('A1:B1')).toEqual([['0.0001', 'a"b']])
  })

  it('#SPILL! does not heal', () => {
    const engine = engineOf([
      [1, '=A1:A2*1'],
      [2, 'x'],
    ])
    set(engine, 1, 1, null)
    expect(value(engine, 0, 1)).toBe('#SPILL!')
  })

  it('texts that look like numbers lose their spelling', () => {
    expect(value(engineOf([['007']]), 0, 0)).toBe(7)
  })

  it('TRUE without brackets is unknown, and a bare range does not spill', () => {
    expect(value(engineOf([['=TRUE']]), 0, 0)).toBe('#NAME?')
    expect(value(engineOf([[1, '=A1:A2'], [2]]), 0, 1)).toBe('#VALUE!')
  })
})

describe('the quickened dependency graph', () => {
  // None of them spills: whether an array has room is for the workbook to know.
  const formulas = ['=SUM(A$1:A$6)', '=SUM(A1:A3)', '=A2+B1', '=MAX(A:A)', '=B1/SUM(A1:B2)']
  const contents = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, ...formulas))
  const edits = fc.array(fc.record({ row: fc.nat(6), col: fc.nat(3), content: contents }), {
    minLength: 1,
    maxLength: 40,
  })

  it('gives the same values after any edits', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        const plain = engineOf([[1]], mend)
        const quick = engineOf([[1]], mend, quicken)
        for (const { row, col, content } of sequence) {
          set(plain, row, col, content)
          set(quick, row, col, content)
        }
        expect(quick.getSheetValues(0)).toEqual(plain.getSheetValues(0))
      }),
      { numRuns: 100 },
    )
  })

  it('keeps a vertex with many dependents in order', () => {
    const rows = Array.from({ length: 100 }, (_, i): Content[] => [i, `=A$1+${i}`, '=SUM(A$1:A$100)'])
    const plain = engineOf(rows, mend)
    const quick = engineOf(rows, mend, quicken)
    for (const engine of [plain, quick]) {
      for (let row = 0; row < 60; row++) set(engine, row, 1, null)
      for (let row = 20; row < 40; row++) set(engine, row, 1, '=A$1*2')
      set(engine, 0, 0, 7)
    }
    expect(quick.getSheetValues(0)).toEqual(plain.getSheetValues(0))
  })

  it('leaves an engine alone whose insides it does not know', () => {
    const engine = HyperFormula.buildEmpty(OPTIONS)
    const { addEdge } = engine.dependencyGraph.graph
    Object.assign(engine.dependencyGraph, { cleanupPlaceholderSheets: undefined })
    quicken(engine)
    expect(engine.dependencyGraph.graph.addEdge).toBe(addEdge)
  })
})

describe('a change that cannot be computed', () => {
  it('leaves the workbook as it was, with a sentence', () => {
    const sheet = sheetOf(['1', '=A1*2', '=ARANGE(0,3,1)'])
    const before = snapshotOf(sheet.workbook)
    vi.spyOn(Computation.prototype, 'compute').mockImplementationOnce(() => {
      throw new Error('the calculator broke')
    })
    const outcome = sheet.workbook.apply({
      type: 'set-cells',
      sheet: 1,
      at: { row: 0, column: 0 },
      inputs: [['5']],
    })
    expect(outcome).toEqual({
      ok: false,
      message:
        'The change could not be computed, so the workbook is as it was before. (the calculator broke)',
    })
    expect(snapshotOf(sheet.workbook)).toEqual(before)
    sheet.type('A1', '4')
    expect(sheet.text('B1')).toBe('8')
  })
})

describe('cells that no formula refers to', () => {
  it('are found when one does', () => {
    const sheet = sheetOf(['1', '2'], ['3', '4'])
    sheet.type('D1', '=SUM(A1:B2)')
    expect(sheet.text('D1')).toBe('10')
    sheet.type('A1', '10')
    sheet.type('B2', '')
    expect(sheet.text('D1')).toBe('15')
  })

  it('far away cost nothing', () => {
    const sheet = sheetOf(['=COUNT(A2:XFD2)'])
    sheet.type('XFD1048576', '1')
    expect(sheet.text('XFD1048576')).toBe('1')
    sheet.apply({ type: 'add-sheet', name: 'Other' })
    sheet.apply({ type: 'remove-sheet', sheet: sheet.sheet })
    sheet.undo()
    expect(sheet.text('XFD1048576')).toBe('1')
  })
})

describe('functions without a seed', () => {
  it('give other numbers at every calculation, with one the same', () => {
    const sheet = sheetOf(['=RANDU(1,1)', '=RANDU(1,1,7)', '=SUM(RANDN(2,2))'])
    const before = sheet.texts('A1:C1')[0]!
    sheet.type('E5', '1')
    const after = sheet.texts('A1:C1')[0]!
    expect(after[0]).not.toBe(before[0])
    expect(after[1]).toBe(before[1])
    expect(after[2]).not.toBe(before[2])
  })
})

describe('an option that comes from a cell', () => {
  it('is named by its cell when it does not fit', () => {
    const sheet = sheetOf(['1', '2', '0', 'avg'], ['3', '1', '1', ''])
    sheet.type('F1', '=XENT(A1:B2,C1:C2,D1)')
    expect(sheet.message('F1')).toBe(
      'XENT: the reduction is "mean", "sum" or "none"; D1 (reduction) is "avg".',
    )
    sheet.type('F1', '=XENT(A1:B2,C1:C2,D2)')
    expect(sheet.message('F1')).toBe('XENT: D2 is blank, where reduction is a text.')
    sheet.type('F1', '=XENT(A1:B2,C1:C2,D1:D2)')
    expect(sheet.message('F1')).toBe('XENT: D1:D2 is a range, where reduction is one text.')
  })

  it('cannot decide how far the result spills', () => {
    const sheet = sheetOf(['1', '2', '1'], ['3', '1', 'none'])
    sheet.type('E1', '=LOGSUMEXP(A1:B2,C1)')
    expect(sheet.message('E1')).toBe(
      'LOGSUMEXP: how far the result spills is read when the formula is entered, so the axis or reduction has to be typed into it.',
    )
    sheet.type('E1', '=SUM(LOGSUMEXP(A1:B2,C1))')
    expect(sheet.text('E1')).toBe('5.440189698561196')
  })
})
