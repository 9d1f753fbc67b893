import { describe, expect, it } from 'vitest'
import { cssColor, heatColor } from '../../../../src/renderer/charts/heat-colors'
import { heatPicture, heatScene } from '../../../../src/renderer/charts/heat-scene'
import { chartOf, STYLE } from './chart-of'

const SIZE = { width: 300, height: 200 }
const measure = (text: string) => text.length * 6

/** The boxes of the colour that a number has, outside of the key; and how many boxes the cells are in all. */
function cellsOf(columns: readonly ArrayLike<number>[], value: number) {
  const { data } = chartOf({ kind: 'heatmap' }, columns)
  const picture = heatPicture(data, SIZE, measure)
  const color = cssColor(heatColor(picture.scale, value))
  const boxes = heatScene(picture, STYLE, measure).marks.flatMap((mark) =>
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
})
