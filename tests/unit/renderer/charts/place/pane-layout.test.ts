import { describe, expect, it } from 'vitest'
import { movedDivider, paneLayout, placeAt } from '../../../../../src/renderer/charts/place/pane-layout'
import { readPaneSize } from '../../../../../src/renderer/state/pane-size'

const even = (count: number) => Array.from({ length: count }, () => 1)
const room = { width: 372, height: 640 }

describe('the pane', () => {
  it('draws one chart in a good shape, not as high as the pane', () => {
    const { boxes, height } = paneLayout([1], room)
    expect(boxes).toEqual([{ left: 0, top: 0, width: 372, height: 317 }])
    expect(height).toBe(317)
  })

  it('shares its height among two', () => {
    const { rows, boxes } = paneLayout([1, 1], room)
    expect(rows).toEqual([314, 314])
    expect(boxes[1]).toMatchObject({ left: 0, top: 326 })
  })

  it('is scrolled where more charts are in it than can be read', () => {
    expect(paneLayout(even(9), room)).toMatchObject({ columns: 1, height: 9 * 250 + 8 * 12 })
  })

  it('has columns where it is wide: four are two by two, nine three by three', () => {
    const wide = { width: 960, height: 640 }
    expect([2, 3, 4, 5, 9].map((count) => paneLayout(even(count), wide).columns)).toEqual([2, 3, 2, 3, 3])
    const { boxes } = paneLayout(even(4), wide)
    expect(boxes.map(({ left, top }) => [left, top])).toEqual([
      [0, 0],
      [486, 0],
      [0, 326],
      [486, 326],
    ])
  })

  it('gives rows the heights that their first chart says', () => {
    const { rows } = paneLayout([3, 1], { width: 600, height: 900 })
    expect(rows[0]! + rows[1]!).toBe(888 + 28)
    expect(rows).toEqual([666, 250])
  })

  it('of no charts is empty, and of no size stands', () => {
    expect(paneLayout([], room)).toMatchObject({ boxes: [], height: 0 })
    expect(paneLayout([1], { width: 0, height: 0 }).boxes).toHaveLength(1)
  })
})

describe('a divider', () => {
  it('takes from one chart what it gives to the other', () => {
    const [upper, lower] = movedDivider([1, 1], [400, 400], 100)
    expect([upper, lower]).toEqual([1.25, 0.75])
    const { rows } = paneLayout([upper, lower], { width: 900, height: 812 })
    expect(rows).toHaveLength(1)
  })

  it('leaves both high enough to be read', () => {
    expect(movedDivider([1, 1], [400, 400], 1000)).toEqual([1.375, 0.625])
    expect(movedDivider([1, 1], [400, 400], -1000)).toEqual([0.625, 1.375])
    const [upper, lower] = movedDivider([1, 1], [250, 250], 40)
    expect([upper, lower]).toEqual([1, 1])
  })
})

describe('a chart that is carried', () => {
  it('is dropped at the place that is nearest', () => {
    const layout = paneLayout([1, 1, 1], { width: 372, height: 1200 })
    expect([0, 400, 5000].map((y) => placeAt(layout, 100, y))).toEqual([0, 1, 2])
  })
})

describe('the size of the pane', () => {
  it('comes back as it was; what makes no sense is as usual', () => {
    expect(readPaneSize('{"width":512,"height":300}')).toEqual({ width: 512, height: 300 })
    for (const stored of [null, '', 'null', '7', '{"width":-4,"height":"high"}'])
      expect(readPaneSize(stored)).toEqual({ width: 400, height: 320 })
  })
})
