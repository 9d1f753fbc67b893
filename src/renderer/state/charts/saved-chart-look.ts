import {
  axisFormats,
  axisScales,
  heatColors,
  legendPlaces,
  type AxisLook,
  type ChartSeries,
  type ChartSpec,
} from '../../charts/chart-spec'

/** How a chart looks, apart from its kind, its title and the cells that it draws. */
export type ChartLook = Pick<
  ChartSpec,
  'stacked' | 'horizontal' | 'bins' | 'heat' | 'numbers' | 'x' | 'left' | 'right' | 'legend'
>

const MOST_BINS = 1000
const MOST_DIGITS = 20

type Fields = Readonly<Record<string, unknown>>

/** What a file says of a chart's look, as far as it makes sense; anybody may have written the file. */
export function chartLookOf(fields: Fields): ChartLook {
  return withoutGaps({
    stacked: flag(fields['stacked']),
    horizontal: flag(fields['horizontal']),
    bins: count(fields['bins'], 1, MOST_BINS),
    heat: oneOf(heatColors, fields['heat']),
    numbers: flag(fields['numbers']),
    x: axisLookOf(fields['x']),
    left: axisLookOf(fields['left']),
    right: axisLookOf(fields['right']),
    legend: oneOf(legendPlaces, fields['legend']),
  })
}

/** The look of a series: the side of its axis and its place in the palette. */
export function seriesLookOf(fields: Fields): Pick<ChartSeries, 'axis' | 'color'> {
  const own = fields['color']
  const color = typeof own === 'string' && /^#[0-9a-f]{6}$/i.test(own) ? own : count(own, 0, MOST_BINS)
  return { axis: fields['axis'] === 'right' ? 'right' : 'left', ...(color !== undefined && { color }) }
}

function axisLookOf(value: unknown): AxisLook | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Fields
  return withoutGaps({
    title: typeof fields['title'] === 'string' ? fields['title'] : undefined,
    scale: oneOf(axisScales, fields['scale']),
    min: finite(fields['min']),
    max: finite(fields['max']),
    grid: flag(fields['grid']),
    format: oneOf(axisFormats, fields['format']),
    digits: count(fields['digits'], 0, MOST_DIGITS),
  })
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function count(value: unknown, least: number, most: number): number | undefined {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number)
    : undefined
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value)
}

type Filled<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

function withoutGaps<T extends object>(value: T): Filled<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Filled<T>
}
