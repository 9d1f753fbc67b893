import { columnsIn, rowsIn } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import type { NumberBlock, SheetRange } from '../../../protocol/api'
import { BlockReader } from './block-reader'
import { chartData } from '../data/chart-data'
import type { ChartStyle } from '../scene/chart-style'
import { heatPicture, heatScene } from '../heat/heat-scene'
import { namedChart } from '../data/named-series'
import { pictureOf } from '../plot/picture'
import { plotLayout, WHOLE } from '../plot/plot-layout'
import { plotScene } from '../plot/plot-scene'
import type { SelectedCells } from './read-selection'
import type { Scene } from '../scene/scene'
import type { Measure } from '../../text-measure'
import type { NewChartSpec } from './suggest-chart'

/** In CSS pixels of the drawing, which is shown at half its size. */
export const THUMBNAIL = { width: 176, height: 108 }
/** More cells than this are not drawn only to be chosen from. */
const MOST_CELLS = 50_000

/** Texts take no room, and are left out: what remains is the shape of the chart. */
const NO_TEXT: Measure = () => 0

/** A chart of the cells as a small picture; `undefined` where there are too many of them. */
export function thumbnailScene(
  chart: NewChartSpec,
  cells: SelectedCells,
  style: ChartStyle,
): Scene | undefined {
  if (cells.kinds.length > MOST_CELLS) return undefined
  const blocks = blocksOf(chart, new BlockReader(cells))
  const spec = namedChart({ ...chart, id: 'thumbnail' }, blocks)
  const data = chartData(spec, blocks)
  const picture = pictureOf(spec, data)
  const scene =
    spec.kind === 'heatmap'
      ? heatScene(heatPicture(data, THUMBNAIL, NO_TEXT), style, NO_TEXT)
      : plotScene(picture, plotLayout(picture, { ...THUMBNAIL, part: WHOLE, measure: NO_TEXT }), style)
  return { ...scene, marks: scene.marks.filter(({ type }) => type !== 'text') }
}

/** What the worker would send of the chart's ranges. */
function blocksOf(
  { categories, rowNames, series }: NewChartSpec,
  reader: BlockReader,
): readonly NumberBlock[] {
  return [categories, rowNames, ...series.map(({ range }) => range)].flatMap((at) =>
    at ? [blockOf(at, reader)] : [],
  )
}

function blockOf(at: SheetRange, reader: BlockReader): NumberBlock {
  const { range } = at
  const columns = columnsIn(range)
  const values = new Float64Array(rowsIn(range) * columns)
  const labels: string[] = []
  for (let i = 0; i < values.length; i++) {
    const [row, column] = [range.top + Math.floor(i / columns), range.left + (i % columns)]
    values[i] = reader.number(row, column)
    labels.push(reader.kind(row, column) === CellKind.text ? reader.text(row, column) : '')
  }
  return { ...at, values, ...(labels.some((text) => text !== '') ? { labels } : {}) }
}
