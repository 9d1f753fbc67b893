import { describe, expect, it } from 'vitest'
import { LineLayout } from '../../../../src/renderer/grid/lines'

const LINES = 1000
const plain = new LineLayout([], 20, LINES)
const mixed = new LineLayout(
  [
    { start: 1, count: 1, size: 50 },
    { start: 3, count: 2, hidden: true },
    { start: 5, count: 1, size: 30, hidden: true },
    { start: 10, count: 2, size: 7 },
  ],
  20,
  LINES,
)

describe('lines', () => {
  it('stand one usual size apart', () => {
    expect([plain.startOf(0), plain.startOf(1), plain.startOf(LINES)]).toEqual([0, 20, 20 * LINES])
  })

  it('are moved by those of another size, and not by hidden ones', () => {
    expect([1, 2, 3, 6, 7, 10, 12, 13].map((line) => mixed.startOf(line))).toEqual([
      20, 70, 90, 90, 110, 170, 184, 204,
    ])
  })

  it('are found again under every pixel', () => {
    for (let line = 0; line < 20; line++) {
      if (mixed.sizeOf(line) === 0) continue
      expect(mixed.lineAt(mixed.startOf(line))).toBe(line)
      expect(mixed.lineAt(mixed.startOf(line) + mixed.sizeOf(line) - 1)).toBe(line)
    }
    expect(mixed.lineAt(1e9)).toBe(LINES - 1)
    expect(mixed.lineAt(-5)).toBe(0)
  })

  it('that are hidden are passed over', () => {
    expect(mixed.shown(3, 1)).toBe(6)
    expect(mixed.shown(5, -1)).toBe(2)
    expect(mixed.further(2, 1)).toBe(6)
    expect(mixed.further(6, -2)).toBe(1)
    expect(mixed.list(1, 7)).toEqual([1, 2, 6, 7])
    expect(mixed.stretches(4, 5)).toEqual([])
  })

  it('end with the last one that is shown', () => {
    const tail = new LineLayout([{ start: 5, count: 995, hidden: true }], 20, LINES)
    expect(tail.lineAt(1e9)).toBe(4)
    expect(tail.further(3, 10)).toBe(4)
    expect(new LineLayout([{ start: 0, count: LINES, hidden: true }], 20, LINES).lineAt(50)).toBe(LINES - 1)
  })
})
