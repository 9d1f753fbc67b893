import { describe, expect, it } from 'vitest'
import {
  cssColor,
  heatColor,
  MINUS_INFINITY,
  PLUS_INFINITY,
} from '../../../../../src/renderer/charts/heat/heat-colors'
import { cellShares, heatCellAt, seenCell } from '../../../../../src/renderer/charts/heat/heat-layout'
import { heatPicture, heatScene } from '../../../../../src/renderer/charts/heat/heat-scene'
import type { PlotPart } from '../../../../../src/renderer/charts/plot/plot-layout'
import { zoomed } from '../../../../../src/renderer/charts/plot/plot-part'
import { sceneSvg } from '../../../../../src/renderer/charts/scene/scene-svg'
import { chartOf, STYLE } from '../chart-of'

const SIZE = { width: 300, height: 200 }
const measure = (text: string) => text.length * 6

function heatOf(columns: readonly ArrayLike<number>[], part?: PlotPart) {
  const { data } = chartOf({ kind: 'heatmap' }, columns)
  const picture = heatPicture(data, SIZE, measure, {}, part)
  return { picture, layout: picture.layout, marks: heatScene(picture, STYLE, measure).marks }
}

/** The boxes of the colour that a number has, outside of the key; and how many boxes the cells are in all. */
function cellsOf(columns: readonly ArrayLike<number>[], value: number) {
  const { picture, marks } = heatOf(columns)
  const color = cssColor(heatColor(picture.scale, value))
  const boxes = marks.flatMap((mark) =>
    mark.type === 'boxes' && mark.boxes[0]! < picture.layout.key.left ? [mark] : [],
  )
  return {
    all: boxes.reduce((sum, mark) => sum + mark.boxes.length / 4, 0),
    found: boxes.filter((mark) => mark.color === color).reduce((sum, mark) => sum + mark.boxes.length / 4, 0),
  }
}

describe('cells of a heat map that share a pixel', () => {
  it('show the greatest of their rows, though there are gaps', () => {
    const rows = Float64Array.from({ length: 4000 }, (_, row) => (row % 40 === 7 ? 1 : row % 2 ? 0 : NaN))
    const { found } = cellsOf([rows], 1)
    expect(found).toBe(100)
  })

  it('show the greatest of their columns', () => {
    const columns = Array.from({ length: 2000 }, (_, column) => [column === 1003 ? 1 : 0])
    const { found, all } = cellsOf(columns, 1)
    expect(found).toBe(1)
    expect(all).toBeLessThanOrEqual(SIZE.width)
  })

  it('show the one that is farthest from zero where there are numbers on both sides', () => {
    const rows = Float64Array.from({ length: 4000 }, (_, row) => (row === 1234 ? -9 : 0.5))
    expect(cellsOf([rows], -9).found).toBe(1)
  })

  it.each([Infinity, -Infinity])('show %d, which must not be missed', (infinity) => {
    const rows = Float64Array.from({ length: 4000 }, (_, row) => (row === 1234 ? infinity : row))
    expect(cellsOf([rows], infinity).found).toBe(1)
  })
})

describe('the titles of rows and columns', () => {
  it('stand beside the names, which leave them room, and are left out where there are none', () => {
    const { data } = chartOf({ kind: 'heatmap' }, [[1, 2]])
    const look = { left: { title: 'true digit' }, x: { title: 'read as' } }
    const bare = heatPicture(data, SIZE, measure)
    const titled = heatPicture(data, SIZE, measure, look)
    const textsOf = (picture: typeof bare) =>
      heatScene(picture, STYLE, measure).marks.flatMap((mark) => (mark.type === 'text' ? [mark] : []))
    const [rows, columns] = ['true digit', 'read as'].map((text) =>
      textsOf(titled).find((mark) => mark.text === text),
    )
    expect(rows).toMatchObject({ turn: -90 })
    expect(columns).toMatchObject({ align: 'middle' })
    const beside = ({ layout: { frame } }: typeof bare) => [
      frame.left,
      SIZE.height - frame.top - frame.height,
    ]
    const [before, after] = [beside(bare), beside(titled)]
    expect(after[0]! - before[0]!).toBeGreaterThan(rows!.x)
    expect(after[1]! - before[1]!).toBeGreaterThan(SIZE.height - columns!.y)
    expect(textsOf(bare).length).toBe(textsOf(titled).length - 2)
  })
})

describe('what is no number', () => {
  const texts = (marks: ReturnType<typeof heatOf>['marks']) =>
    marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []))

  it('is a colour of its own where it is infinite, with its sign and a place in the key', () => {
    const { marks, picture } = heatOf([
      [1, Infinity],
      [-Infinity, 2],
    ])
    for (const [color, times] of [
      [PLUS_INFINITY, 2],
      [MINUS_INFINITY, 2],
    ] as const) {
      const boxes = marks.filter((mark) => mark.type === 'boxes' && mark.color === cssColor(color))
      // The cell, and the swatch of the key.
      expect(boxes).toHaveLength(times)
    }
    expect(
      texts(marks)
        .filter((text) => text.includes('∞'))
        .toSorted(),
    ).toEqual(['−∞', '−∞', '∞', '∞'])
    expect(picture.scale).toMatchObject({ min: 1, max: 2 })
    const svg = sceneSvg(heatScene(picture, STYLE, measure), { title: 't', background: '#fff' })
    expect(svg.split(cssColor(PLUS_INFINITY))).toHaveLength(3)
  })

  it('has a triangle that points where it would be, where no number fits', () => {
    const columns = Array.from({ length: 14 }, () => [1.25, Infinity])
    const { marks, layout } = heatOf(columns)
    expect(layout.numbers).toBe(false)
    const areas = marks.filter((mark) => mark.type === 'area')
    expect(areas).toHaveLength(1)
  })

  it('is crossed out where there is nothing, and has no colour', () => {
    const { marks } = heatOf([
      [0, NaN],
      [1, 1],
    ])
    const lines = marks.flatMap((mark) => (mark.type === 'line' ? [mark.points.length / 6] : []))
    expect(lines).toEqual([1])
    expect(
      cellsOf(
        [
          [0, NaN],
          [1, 1],
        ],
        1,
      ).all,
    ).toBe(3)
  })

  it('leaves no key of infinities where there are none', () => {
    expect(texts(heatOf([[0, 1]]).marks).some((text) => text.includes('∞'))).toBe(false)
  })
})

describe('a heat map that is zoomed', () => {
  const columns = Array.from({ length: 10 }, (_, column) =>
    Float64Array.from({ length: 719 }, (_one, row) => ((row * 10 + column) % 17) - 8.25),
  )
  const WHOLE = { places: { from: 0, to: 1 }, values: { from: 0, to: 1 } }

  it('comes to show the numbers of 719 rows and 10 columns, with the names of each row', () => {
    let part: PlotPart = WHOLE
    const at = { places: 0.5, values: 0.5 }
    let steps = 0
    while (!heatOf(columns, part).layout.numbers && steps < 60) {
      part = zoomed(part, at, 0.74, heatOf(columns, part).layout.zoom)
      steps++
    }
    const { layout, marks } = heatOf(columns, part)
    expect(layout.rowStep).toBe(1)
    // As many columns are seen as have room: numbers are 30 pixels wide.
    expect((part.values.to - part.values.from) * 10).toBeGreaterThan(4)
    expect(
      marks.filter((mark) => mark.type === 'text' && /^−?\d+\.\d+$/.test(mark.text)).length,
    ).toBeGreaterThan(20)
    expect(marks.some((mark) => mark.type === 'text' && mark.text === '359')).toBe(true)
  })

  it('finds each cell where it is drawn, and nothing beside the matrix', () => {
    const part = { places: { from: 0.4, to: 0.43 }, values: { from: 0.2, to: 0.9 } }
    const { layout } = heatOf(columns, part)
    for (const [row, column] of [
      [295, 3],
      [300, 8],
    ] as const) {
      const box = seenCell(layout, row, column)!
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      expect(heatCellAt(layout, middle)).toEqual({ row, column })
      const { places, values } = cellShares(layout, row, column)
      expect(layout.frame.top + places[0] * layout.frame.height).toBeCloseTo(box.top, 6)
      expect(layout.frame.left + values[1] * layout.frame.width).toBeCloseTo(box.left + box.width, 6)
    }
    expect(seenCell(layout, 10, 3)).toBeUndefined()
    expect(heatCellAt(layout, { x: layout.frame.left - 1, y: 50 })).toBeUndefined()
  })

  it('paints nothing outside of its frame', () => {
    const part = { places: { from: 0.401, to: 0.411 }, values: { from: 0.23, to: 0.8 } }
    const { layout, marks } = heatOf(columns, part)
    const cells = marks.filter((mark) => mark.type === 'boxes' && mark.boxes[0]! < layout.key.left)
    expect(cells.length).toBeGreaterThan(0)
    expect(cells.every((mark) => mark.type === 'boxes' && mark.clip === layout.frame)).toBe(true)
    const numbers = marks.filter(
      (mark) => mark.type === 'text' && mark.align === 'middle' && /\./.test(mark.text),
    )
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.every((mark) => mark.type === 'text' && mark.clip === layout.frame)).toBe(true)
  })
})
