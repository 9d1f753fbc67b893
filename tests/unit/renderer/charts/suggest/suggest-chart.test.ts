import { describe, expect, it } from 'vitest'
import { cellName, parseRange, rangeName } from '../../../../../src/core/address'
import { CellKind } from '../../../../../src/core/cell-kind'
import { joinedRanges, onlyIn } from '../../../../../src/renderer/charts/suggest/joined-ranges'
import type { SelectedCells } from '../../../../../src/renderer/charts/suggest/read-selection'
import { guessCharts, suggestChart } from '../../../../../src/renderer/charts/suggest/suggest-chart'

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

  it('counts a long column that goes up and down, and draws one that rises as a line', () => {
    const rows = Array.from({ length: 200 }, (_, i) => [Math.sin(i)])
    expect(suggested(selected(...rows)).kind).toBe('histogram')
    expect(suggested(selected(...rows.map((_, i) => [i ** 2]))).kind).toBe('line')
    expect(suggested(selected(...rows.map(([y]) => [y!, 2 - y!]))).kind).toBe('line')
  })

  it.each([
    ['in equal steps', [0, 1, 2], 'line'],
    ['that rise long enough', [1, 2, 4, 8, 16, 32], 'line'],
    ['that fall long enough', [9, 7, 4, 2, 1, 0.5], 'line'],
    ['that go up and down', [1, 2, 1, 2, 1, 2], 'bar'],
    ['that are few and rise by accident', [1, 2, 4], 'bar'],
  ])('draws against numbers %s as: %s %s', (_what, x, kind) => {
    const chart = suggested(selected(['a', 'b'], ...x.map((one) => [one, -one])))
    expect([chart.kind, chart.series.length]).toEqual([kind, kind === 'line' ? 1 : 2])
  })

  it('takes a few rising numbers for x where they are called so', () => {
    expect(suggested(selected(['Threshold', 'F1'], [0.1, 4], [0.5, 3], [0.7, 5])).kind).toBe('line')
  })

  it('reads rows as series where they are much longer than they are many', () => {
    const cells = selected(['', 'a', 'b', 'c', 'd', 'e'], ['before', 1, 2, 3, 4, 5], ['after', 2, 3, 4, 5, 6])
    expect(suggested(cells)).toEqual({
      title: 'before and after',
      kind: 'bar',
      categories: 'C3:G3',
      series: ['before C4:G4 left', 'after C5:G5 left'],
    })
  })

  it('maps a matrix whose rows and columns are the same classes', () => {
    const confusion = selected(
      ['true', 'cat', 'dog', 'cow'],
      ['cat', 5, 1, 0],
      ['dog', 0, 7, 2],
      ['cow', 1, 0, 9],
    )
    const chart = suggestChart(confusion)
    expect(chart).toMatchObject({
      ok: true,
      value: { title: 'true', kind: 'heatmap', series: [{ name: 'C4:E6' }] },
    })
    const other = selected(['', 'a', 'b', 'c'], ['cat', 5, 1, 0], ['dog', 0, 7, 2], ['cow', 1, 0, 9])
    expect(suggested(other).kind).toBe('bar')
  })

  it('draws probabilities and outcomes as a reliability diagram, in whichever order they stand', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [i % 3 === 0 ? 1 : 0, ((i * 7) % 29) / 29])
    expect(suggested(selected(['hit', 'p'], ...rows))).toMatchObject({
      kind: 'reliability',
      categories: undefined,
      series: ['p C4:C33 left', 'hit B4:B33 left'],
    })
  })

  it('names series by the cells above them, so that they follow', () => {
    const chart = suggestChart(walkthrough)
    if (!chart.ok) throw new Error(chart.message)
    expect(chart.value.series.map(({ nameFrom }) => nameFrom && rangeName(nameFrom.range))).toEqual([
      'C3',
      'D3',
    ])
  })

  it('keeps probabilities on the left when they are alone, or beside nothing larger', () => {
    expect(suggested(selected(['a', 0.2], ['b', 0.8])).series).toEqual(['C C3:C4 left'])
    const outcomes = selected(['a', 0.2, 0], ['b', 0.8, 1], ['c', 0.9, 1])
    expect(suggested(outcomes).series).toEqual(['C C3:C5 left', 'D D3:D5 left'])
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

  it('passes over a column that has more texts than numbers', () => {
    const cells = selected(['class', 'p', 'yes'], ['cat', 3, 'no'], ['dog', 4, 'yes'], ['sum', 7, 1])
    expect(suggested(cells).series).toEqual(['p C4:C6 left'])
  })

  it('is refused with a sentence where there is nothing to draw', () => {
    expect(suggestChart(selected([null]))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/nothing to draw here: type numbers/),
    })
    expect(suggestChart(selected(['a'], ['b']))).toMatchObject({
      ok: false,
      message: expect.stringContaining('no numbers in B3:B4'),
    })
  })

  it('maps more columns than a chart can have series, and refuses other kinds with their number', () => {
    const wide = selected(
      ...Array.from({ length: 30 }, (_, i) => Array.from({ length: 30 }, (_, j) => i * j)),
    )
    const guesses = guessCharts(wide)
    if (!guesses.ok) throw new Error(guesses.message)
    expect(guesses.value.best).toBe('heatmap')
    expect(guesses.value.of('bar')).toMatchObject({
      ok: false,
      message: expect.stringMatching(/at most 24 series.*30 columns/),
    })
    expect(cellName({ row: wide.range.bottom, column: wide.range.right })).toBe('AE32')
  })

  it('reads a thousand columns of a few rows along the rows', () => {
    const line = Array.from({ length: 1000 }, (_, i) => Math.sin(i))
    expect(suggested(selected(line, line))).toMatchObject({
      kind: 'line',
      series: [/^Row 3/, /^Row 4/].map((name) => expect.stringMatching(name)),
    })
  })

  it('draws points against a first column that goes up and down and is called x', () => {
    const points = [3, 1, 2, 5, 4].map((x) => [x, x * x])
    expect(suggested(selected(['x', 'y'], ...points))).toMatchObject({
      kind: 'scatter',
      categories: 'B4:B8',
      series: ['y C4:C8 left'],
    })
    expect(suggested(selected(['left', 'right'], ...points)).kind).toBe('bar')
  })

  it('takes years above columns for their names, and beside rows for x', () => {
    const years = [2019, 2020, 2021]
    const rows = ['cat', 'dog', 'cow', 'hen'].map((name, i) => [name, i, i + 2, i + 5])
    expect(suggested(selected(['', ...years], ...rows))).toMatchObject({
      kind: 'bar',
      categories: 'B4:B7',
      series: ['2019 C4:C7 left', '2020 D4:D7 left', '2021 E4:E7 left'],
    })
    // As other spreadsheets do, where there are no more rows than years.
    expect(suggested(selected(['', ...years], ...rows.slice(0, 3)))).toMatchObject({
      kind: 'bar',
      categories: 'C3:E3',
      series: ['cat C4:E4 left', 'dog C5:E5 left', 'cow C6:E6 left'],
    })
    expect(suggested(selected(['class', ...years], ['cat', 5, 6, 7]))).toMatchObject({
      categories: 'C3:E3',
      series: ['cat C4:E4 left'],
    })
    // Counts under a name are numbers like those below.
    expect(suggested(selected(['cat', 1, 2, 3], ['dog', 4, 5, 7])).series).toHaveLength(3)
    expect(suggested(selected(['cat', 1, 2, 3], ['dog', 4, 5, 7])).categories).toBe('B3:B4')
    expect(suggested(selected(['year', 'loss'], [2020, 3], [2021, 2]))).toMatchObject({
      kind: 'line',
      categories: 'B4:B5',
    })
  })

  it('draws a line over dates that are text', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [`2024-0${i + 1}-01`, i % 3])
    expect(suggested(selected(['date', 'loss'], ...rows))).toMatchObject({
      kind: 'line',
      categories: 'B4:B11',
    })
    expect(suggested(selected(['date', 'loss'], ...rows.toReversed())).kind).toBe('bar')
  })

  /** Softmax of 24 samples and three classes, and the classes that were the true ones. */
  const samples = Array.from({ length: 24 }, (_, i) => {
    const scores = [1, 2, 3].map((k) => Math.exp(Math.sin(i * k)))
    const sum = scores.reduce((all, one) => all + one)
    return [...scores.map((one) => one / sum), i % 3]
  })

  it('draws probabilities of classes beside their targets as a reliability diagram', () => {
    expect(suggested(selected(['cat', 'dog', 'cow', 'target'], ...samples))).toEqual({
      title: 'Reliability',
      kind: 'reliability',
      categories: undefined,
      series: ['B4:D27 B4:D27 left', 'target E4:E27 left'],
    })
    const first = samples.map((row) => [row[3]!, ...row.slice(0, 3)])
    expect(suggested(selected(...first)).series).toEqual(['C3:E26 C3:E26 left', 'B B3:B26 left'])
  })

  it('takes logits of classes so only where the targets are called that', () => {
    const logits = samples.map((row) => row.map((value, i) => (i < 3 ? value * 9 - 4 : value)))
    expect(suggested(selected(['a', 'b', 'c', 'label'], ...logits)).kind).toBe('reliability')
    expect(suggested(selected(['a', 'b', 'c', 'd'], ...logits)).kind).toBe('bar')
  })

  it('maps probabilities of classes alone, and leaves their targets out of the map', () => {
    const few = samples.slice(0, 6)
    expect(suggested(selected(...few.map((row) => row.slice(0, 3)))).kind).toBe('heatmap')
    const guesses = guessCharts(selected(...samples))
    const map = guesses.ok ? guesses.value.of('heatmap') : guesses
    expect(map.ok && rangeName(map.value.series[0]!.range.range)).toBe('B3:D26')
  })
})

describe('several ranges', () => {
  const range = (text: string) => parseRange(text)!

  it('with the same rows are columns of one table', () => {
    expect(joinedRanges([range('A1:A5'), range('C1:D5')])).toMatchObject({
      value: { range: range('A1:D5'), apart: 'columns' },
    })
    const cells = { ...onlyIn(walkthrough, [range('B3:B7'), range('D3:D7')]), apart: 'columns' as const }
    expect(suggested(cells)).toMatchObject({ categories: 'B4:B7', series: ['softmax D4:D7 left'] })
    const guesses = guessCharts(cells)
    expect(guesses.ok && guesses.value.of('heatmap')).toMatchObject({
      ok: false,
      message: expect.stringMatching(/one block of cells/),
    })
  })

  it('with the same columns are its rows, each a series', () => {
    const cells = selected(['', 'a', 'b'], ['cat', 1, 2], ['dog', 3, 4], ['cow', 5, 6])
    const apart = { ...onlyIn(cells, [range('B3:D3'), range('B6:D6')]), apart: 'rows' as const }
    expect(suggested(apart)).toMatchObject({ categories: 'C3:D3', series: ['cow C6:D6 left'] })
  })

  it('that have neither are refused with a sentence', () => {
    expect(joinedRanges([range('A1:A5'), range('C2:C9')])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/the same rows, or the same columns/),
    })
  })
})

describe('the same cells as every kind', () => {
  function guesses(cells: SelectedCells) {
    const outcome = guessCharts(cells)
    if (!outcome.ok) throw new Error(outcome.message)
    return outcome.value
  }

  it('take the first column as x of a scatter chart, and none for a histogram', () => {
    const cells = selected(['a', 'b'], [3, 1], [1, 2], [2, 5])
    expect(guesses(cells).of('scatter')).toMatchObject({ value: { series: [{ name: 'b' }] } })
    expect(guesses(cells).of('histogram')).toMatchObject({
      value: { series: [{ name: 'a' }, { name: 'b' }] },
    })
    const labelled = guesses(walkthrough).of('histogram')
    expect(labelled.ok && labelled.value.categories).toBe(undefined)
  })

  it('are a matrix with names on its sides', () => {
    const map = guesses(walkthrough).of('heatmap')
    if (!map.ok) throw new Error(map.message)
    const { categories, rowNames, series, title } = map.value
    expect([categories, rowNames, series[0]!.range].map((at) => at && rangeName(at.range))).toEqual([
      'C3:D3',
      'B4:B7',
      'C4:D7',
    ])
    expect(title).toBe('class')
  })

  it('are no reliability diagram without probabilities and outcomes, with a sentence', () => {
    expect(guesses(walkthrough).of('reliability')).toEqual({
      ok: false,
      message:
        'A reliability diagram needs a column of probabilities and one of outcomes that are 0 or 1, or a column of probabilities for each class and one of the true classes.',
    })
  })
})
