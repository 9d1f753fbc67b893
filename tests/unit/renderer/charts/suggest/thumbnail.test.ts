import { describe, expect, it } from 'vitest'
import { CellKind } from '../../../../../src/core/cell-kind'
import { chartKinds } from '../../../../../src/renderer/charts/chart-spec'
import type { ChartStyle } from '../../../../../src/renderer/charts/scene/chart-style'
import { guessCharts } from '../../../../../src/renderer/charts/suggest/suggest-chart'
import { THUMBNAIL, thumbnailScene } from '../../../../../src/renderer/charts/suggest/thumbnail'

const style: ChartStyle = {
  series: ['#111111', '#222222'],
  ink: '#000000',
  text: '#000000',
  line: '#cccccc',
  lineStrong: '#999999',
  surface: '#ffffff',
  font: '11px sans-serif',
}

/** So many rows of a probability and an outcome, from A1 on. */
function cells(rows: number) {
  const numbers = Float64Array.from({ length: 2 * rows }, (_, i) =>
    i % 2 === 0 ? (i % 29) / 29 : (i >> 1) % 2,
  )
  const range = { top: 0, left: 0, bottom: rows - 1, right: 1 }
  return { sheet: 1, range, kinds: new Uint8Array(2 * rows).fill(CellKind.number), numbers, texts: [] }
}

describe('a small picture of a chart', () => {
  it.each(chartKinds)('shows %s without texts', (kind) => {
    const guesses = guessCharts(cells(24))
    const chart = guesses.ok ? guesses.value.of(kind) : guesses
    if (!chart.ok) throw new Error(chart.message)
    const scene = thumbnailScene(chart.value, cells(24), style)!
    expect(scene).toMatchObject(THUMBNAIL)
    expect(scene.marks.length).toBeGreaterThan(0)
    expect(scene.marks.filter(({ type }) => type === 'text')).toEqual([])
  })

  it('is left out where there are too many cells', () => {
    const many = cells(30_000)
    const guesses = guessCharts(many)
    const chart = guesses.ok ? guesses.value.of('line') : guesses
    expect(chart.ok && thumbnailScene(chart.value, many, style)).toBe(undefined)
  })
})
