import { describe, expect, it } from 'vitest'
import { cellName, rangeName } from '../../../../src/core/address'
import { CellKind } from '../../../../src/core/cell-kind'
import { suggestChart, type SelectedCells } from '../../../../src/renderer/charts/suggest-chart'

/** A selection from B3 on that holds `rows`; `null` is an empty cell. */
function selected(...rows: readonly (readonly (string | number | null)[])[]): SelectedCells {
  const columns = rows[0]!.length
  const cells = rows.flat()
  const texts: string[] = []
  const kinds = Uint8Array.from(cells, (cell) => {
    if (cell === null) return CellKind.empty
    return typeof cell === 'number' ? CellKind.number : CellKind.text
  })
  const numbers = Float64Array.from(cells, (cell) =>
    typeof cell === 'string' ? texts.push(cell) - 1 : (cell ?? 0),
  )
  const range = { top: 2, left: 1, bottom: 1 + rows.length, right: columns }
  return { sheet: 7, range, kinds, numbers, texts }
}

function suggested(cells: SelectedCells) {
  const outcome = suggestChart(cells)
  if (!outcome.ok) throw new Error(outcome.message)
  const { title, kind, categories, series } = outcome.value
  return {
    title,
    kind,
    categories: categories && rangeName(categories.range),
    series: series.map(({ name, range, axis }) => `${name} ${rangeName(range.range)} ${axis}`),
  }
}

const walkthrough = selected(
  ['class', 'logit', 'softmax'],
  ['cat', 5, 0.1141833],
  ['dog', 4, 0.0420057],
  ['cow', -2, 0.0001041],
  ['zebra', 7, 0.8437069],
)

describe('the first guess of a chart', () => {
  it('takes names from the header, categories from the text, and gives probabilities the right axis', () => {
    expect(suggested(walkthrough)).toEqual({
      title: 'logit and softmax',
      kind: 'bar',
      categories: 'B4:B7',
      series: ['logit C4:C7 left', 'softmax D4:D7 right'],
    })
  })

  it('of numbers alone names series by their columns', () => {
    expect(suggested(selected([3, 30], [1, 10]))).toEqual({
      title: 'B and C',
      kind: 'bar',
      categories: undefined,
      series: ['B B3:B4 left', 'C C3:C4 left'],
    })
  })

  it('draws lines over numbers in equal steps', () => {
    const rows = Array.from({ length: 5 }, (_, i) => [i * 0.1 - 1, Math.tanh(i)])
    expect(suggested(selected(['x', 'y'], ...rows))).toMatchObject({
      kind: 'line',
      categories: 'B4:B8',
      series: ['y C4:C8 left'],
    })
  })

  it('draws a long column as a line', () => {
    const rows = Array.from({ length: 200 }, (_, i) => [Math.sin(i)])
    expect(suggested(selected(...rows)).kind).toBe('line')
  })

  it('keeps probabilities on the left when they are alone', () => {
    expect(suggested(selected(['a', 0.2], ['b', 0.8])).series).toEqual(['C C3:C4 left'])
  })

  it('takes class labels of 0 and 1 for numbers, not for probabilities', () => {
    expect(suggested(selected([5, 0], [-2, 1])).series).toEqual(['B B3:B4 left', 'C C3:C4 left'])
  })

  it('reads a single row along the row, with the header as categories', () => {
    expect(suggested(selected(['', 'cat', 'dog', 'cow'], ['logit', 5, 4, -2]))).toEqual({
      title: 'logit',
      kind: 'bar',
      categories: 'C3:E3',
      series: ['logit C4:E4 left'],
    })
  })

  it('leaves empty rows and columns around the cells out', () => {
    const cells = selected([null, null, null], [null, 1, null], [null, 2, null], [null, null, null])
    expect(suggested(cells).series).toEqual(['C C4:C5 left'])
  })

  it('passes over columns of text', () => {
    const cells = selected(['class', 'p', 'note'], ['cat', 3, 'x'], ['dog', 4, 'y'])
    expect(suggested(cells).series).toEqual(['p C4:C5 left'])
  })

  it('is refused with a sentence where there is nothing to draw', () => {
    expect(suggestChart(selected([null]))).toMatchObject({
      ok: false,
      message: expect.stringContaining('select cells that hold numbers'),
    })
    expect(suggestChart(selected(['a'], ['b']))).toMatchObject({
      ok: false,
      message: expect.stringContaining('no numbers in B3:B4'),
    })
  })

  it('is refused for more series than a picture can show, with their number', () => {
    const wide = selected(
      Array.from({ length: 30 }, (_, i) => i * 2),
      Array.from({ length: 30 }, () => 5),
    )
    expect(suggestChart(wide)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/at most 24 series.*30 columns/),
    })
    expect(cellName({ row: wide.range.bottom, column: wide.range.right })).toBe('AE4')
  })
})
