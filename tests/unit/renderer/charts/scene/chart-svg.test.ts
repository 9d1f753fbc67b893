import { describe, expect, it } from 'vitest'
import { chartKinds, type ChartSpec } from '../../../../../src/renderer/charts/chart-spec'
import { chartSvg } from '../../../../../src/renderer/charts/scene/chart-svg'
import { chartOf, STYLE } from '../chart-of'

const SIZE = { width: 480, height: 320 }

function svgOf(
  look: Partial<ChartSpec>,
  columns: readonly ArrayLike<number>[],
  x?: ArrayLike<number>,
): string {
  const { spec, data } = chartOf(look, columns, x)
  return chartSvg(spec, data, SIZE, STYLE)
}

/** Element names in their order, once every tag is closed by its own; throws where the text is no XML. */
function elementsOf(xml: string): string[] {
  const open: string[] = []
  const found: string[] = []
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let end = 0
  for (const match of xml.matchAll(tag)) {
    end = match.index + match[0].length
    const [, closing, name, , empty, text] = match
    if (text !== undefined) {
      if (/&(?!amp;|lt;|gt;|quot;)/.test(text)) throw new Error(`A bare & in “${text}”`)
    } else if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`)
    } else {
      found.push(name!)
      if (!empty) open.push(name!)
    }
  }
  if (end !== xml.length || open.length > 0) throw new Error(`No XML at ${xml.slice(end, end + 60)}`)
  return found
}

const countOf = (xml: string, name: string) => elementsOf(xml).filter((one) => one === name).length

describe('a chart as SVG', () => {
  it('is well-formed XML for every kind, its title and names escaped', () => {
    const columns = [
      [0.1, 0.4, 0.9],
      [0, 1, 1],
    ]
    for (const kind of chartKinds) {
      const svg = svgOf({ kind, title: 'a < b & "c"\u0007' }, columns)
      expect(elementsOf(svg)[0]).toBe('svg')
      expect(svg).toContain('a &lt; b &amp; &quot;c&quot;')
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('names its face and keeps its texts texts', () => {
    const svg = svgOf({ left: { title: 'loss' } }, [[1, 2, 3]])
    expect(svg).toContain('font-family="Inter, sans-serif"')
    expect(svg).toContain('>loss</text>')
    expect(svg).toContain('>s1</text>')
  })

  it('has a bar for each number that is not zero, standing or lying', () => {
    for (const horizontal of [false, true]) {
      const svg = svgOf({ kind: 'bar', horizontal, legend: 'none' }, [[5, 4, -2, 7, 0]])
      expect(countOf(svg, 'path')).toBe(4 + 2)
    }
  })

  it('has a circle for each point of a scatter', () => {
    expect(countOf(svgOf({ kind: 'scatter' }, [[1, 2, NaN, 4]], [1, 2, 3, 4]), 'circle')).toBe(3)
  })

  it('draws 400,000 points in a file of less than 100 kB, a spike of one sample among them', () => {
    const values = new Float64Array(400_000)
    values[123_456] = 8
    const svg = svgOf(
      { legend: 'none' },
      [values],
      values.map((_, i) => i),
    )
    expect(svg.length).toBeLessThan(100_000)
    const heights = [...svg.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, , y]) => Number(y))
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(200)
  })

  it('marks infinities with triangles at the edges and leaves errors blank', () => {
    const marks = (...values: number[]) => countOf(svgOf({ legend: 'none' }, [values]), 'path')
    expect(marks(1, Infinity, 2, -Infinity, NaN, 3)).toBe(marks(1, 2, 3) + 1)
  })

  it('places the legend where it is wanted, or not at all', () => {
    const at = (legend: 'top' | 'bottom' | 'right' | 'none') =>
      /<text x="([\d.]+)" y="([\d.]+)"[^>]*>s1</.exec(svgOf({ legend, kind: 'bar' }, [[1, 2]]))
    expect(Number(at('top')![2])).toBeLessThan(80)
    expect(Number(at('bottom')![2])).toBeGreaterThan(270)
    expect(Number(at('right')![1])).toBeGreaterThan(400)
    expect(at('none')).toBeNull()
  })
})
