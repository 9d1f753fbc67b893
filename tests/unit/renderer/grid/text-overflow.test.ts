import { describe, expect, it } from 'vitest'
import { CellKind } from '../../../../src/core/cell-kind'
import type { CellBlock, CellLook } from '../../../../src/protocol/api'
import { DEFAULT_WIDTH, gridLines } from '../../../../src/renderer/grid/lines'
import { comesIn, NO_OVERFLOW, rowOverflow, sameOverflow } from '../../../../src/renderer/grid/text-overflow'

/** A face whose letters are all as wide as half their height. */
const measure = (text: string, size: number) => (text.length * size) / 2
/** 6.5 pixels each, after 8 of padding. */
const letters = (pixels: number) => 'x'.repeat(Math.floor((pixels - 8) / 6.5))

/** One row of cells: texts, numbers, and nothing where there is ''. */
function row(cells: readonly (string | number)[], looks: Readonly<Record<number, CellLook>> = {}): CellBlock {
  return {
    sheet: 1,
    range: { top: 0, left: 0, bottom: 0, right: cells.length - 1 },
    kinds: Uint8Array.from(cells, (cell) =>
      cell === '' ? CellKind.empty : typeof cell === 'string' ? CellKind.text : CellKind.number,
    ),
    marks: new Uint8Array(cells.length),
    numbers: Float64Array.from(cells, (cell, i) => (typeof cell === 'string' ? i : cell)),
    texts: cells.map(String),
    errors: [],
    spills: [],
    looks: {
      looks: Object.values(looks),
      of: Uint16Array.from(cells, (_, i) => Object.keys(looks).indexOf(String(i)) + 1),
    },
  }
}

function overflow(block: CellBlock, zoom = 1) {
  const columns = Array.from({ length: block.range.right + 1 }, (_, i) => i)
  const { crossed, ends } = rowOverflow(
    [block],
    0,
    columns,
    gridLines({ rows: [], columns: [] }, zoom),
    measure,
  )
  return { crossed: [...crossed], ends: Object.fromEntries(ends) }
}

describe('a text that is longer than its cell', () => {
  it('runs on over as many empty cells as it needs, and crosses their lines but the last', () => {
    const text = letters(2.5 * DEFAULT_WIDTH)
    for (const zoom of [1, 2]) expect(overflow(row([text, '', '', '', '']), zoom).crossed).toEqual([0, 1])
    expect(overflow(row([letters(DEFAULT_WIDTH), '', ''])).crossed).toEqual([])
  })

  it('ends at the next filled cell, however long it is', () => {
    const text = letters(9 * DEFAULT_WIDTH)
    expect(overflow(row([text, '', 7, '']))).toEqual({ crossed: [0], ends: { 0: 2 * DEFAULT_WIDTH } })
    expect(overflow(row([text, 7, '']))).toEqual({ crossed: [], ends: {} })
    const slider = { min: 0, max: 1, step: 0.1, scale: 'linear' } as const
    expect(overflow(row([text, '', '', ''], { 2: { slider } })).crossed).toEqual([0])
  })

  it('stays in its cell where it is not at the left, and needs its longest line alone', () => {
    const text = letters(1.5 * DEFAULT_WIDTH)
    expect(overflow(row([text, ''], { 0: { align: 'right' } })).crossed).toEqual([])
    expect(overflow(row([`${text}\n${text}`, '', ''])).crossed).toEqual([0])
  })

  it('comes in from the left where its own cell is scrolled away', () => {
    const lines = gridLines({ rows: [], columns: [] })
    const from = (cells: readonly (string | number)[], before: readonly number[]) => {
      const block = row(cells)
      const columns = cells.map((_, column) => column)
      return comesIn(rowOverflow([block], 0, columns, lines, measure), [block], 0, before)
    }
    const text = letters(3.5 * DEFAULT_WIDTH)
    expect(from([text, '', '', '', ''], [0, 1])).toBe(0)
    expect(from(['', text, '', '', ''], [0, 1])).toBe(1)
    expect(from([text, '', '', '', ''], [0, 1, 2, 3])).toBeUndefined()
    expect(from([text, 7, '', '', ''], [0, 1])).toBeUndefined()
    expect(from([text, '', 7], [0, 1])).toBeUndefined()
    expect(from([text, '', ''], [])).toBeUndefined()
  })

  it('is wider in bold', () => {
    const text = letters(DEFAULT_WIDTH - 2)
    expect(overflow(row([text, ''])).crossed).toEqual([])
    expect(overflow(row([text, ''], { 0: { bold: true } })).crossed).toEqual([0])
  })

  it('is told apart from another that reaches as far but ends', () => {
    const [open, ended] = [
      { crossed: new Set([0]), ends: new Map<number, number>() },
      { crossed: new Set([0]), ends: new Map([[0, 192]]) },
    ]
    expect([
      sameOverflow(open, ended),
      sameOverflow(open, { ...open }),
      sameOverflow(open, NO_OVERFLOW),
    ]).toEqual([false, true, false])
  })
})
