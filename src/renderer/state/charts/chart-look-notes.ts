import { isChartKind } from '../../../core/chart-kinds'
import { countText } from '../../../core/wording'
import type { Chart } from '../../../protocol/api'
import { chartLookOf, seriesLookOf } from './saved-chart-look'

const CHART_FIELDS = [
  'stacked',
  'horizontal',
  'bins',
  'heat',
  'numbers',
  'x',
  'left',
  'right',
  'legend',
] as const
const AXES = ['x', 'left', 'right'] as const
const AXIS_FIELDS = ['title', 'scale', 'min', 'max', 'grid', 'format', 'digits'] as const
/** So many places are named; more are counted. */
const NAMED = 3

type Fields = Readonly<Record<string, unknown>>

/** A sentence for each chart of a file of whose look something makes no sense, with its places as JSON pointers in it. */
export function chartLookNotes(charts: readonly Chart[]): readonly string[] {
  return charts.flatMap((chart) => {
    const places = isChartKind(chart.look['kind']) ? senseless(chart) : []
    if (places.length === 0) return []
    const rest = places.length - NAMED
    const named = [...places.slice(0, NAMED), ...(rest > 0 ? [`${countText(rest, 'place')} more`] : [])]
    return [
      `The chart “${chart.title}”: what is said at ${named.join(', ')} makes no sense, and is drawn as usual.`,
    ]
  })
}

function senseless({ look, series }: Chart): readonly string[] {
  const read: Fields = chartLookOf(look)
  return [
    ...lost(look, read, CHART_FIELDS, ''),
    ...AXES.flatMap((axis) => lost(fieldsOf(look[axis]), fieldsOf(read[axis]), AXIS_FIELDS, `/${axis}`)),
    ...series.flatMap((source, i) => {
      const own = lost(source.look, seriesLookOf(source.look), ['color'], `/series/${i}`)
      const { axis } = source.look
      return axis === undefined || axis === 'left' || axis === 'right' ? own : [...own, `/series/${i}/axis`]
    }),
  ]
}

/** What was given and could not be read. */
function lost(given: Fields, read: Fields, fields: readonly string[], pointer: string): readonly string[] {
  return fields
    .filter((field) => given[field] !== undefined && read[field] === undefined)
    .map((field) => `${pointer}/${field}`)
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
