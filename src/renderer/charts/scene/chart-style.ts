import { createSignal, onCleanup, type Accessor } from 'solid-js'
import type { SeriesColor } from '../chart-spec'
import { forgetWidths } from '../../text-measure'

/** The theme's colours and face as a canvas and a picture take them. */
export interface ChartStyle {
  /** A colour for each series; a chart with more goes round again. */
  readonly series: readonly string[]
  /** Of titles, and of what stands beside a plot. */
  readonly ink: string
  readonly text: string
  readonly line: string
  readonly lineStrong: string
  readonly surface: string
  /** The faces, the first that is there. */
  readonly font: string
}

const SERIES = Array.from({ length: 12 }, (_, i) => `--s${i + 1}`)

/** How many colours series take turns in, six hues and their deeper shades: told apart in every common kind of colour blindness. */
export const SERIES_COLORS = SERIES.length

/** What changes the colours of the page without touching its root element. */
const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'] as const

/** The colour of a series as CSS takes it, the same in both themes where it is one of its own. */
export function seriesVariable(color: SeriesColor): string {
  return typeof color === 'string' ? color : `var(${SERIES[color % SERIES.length]!})`
}

/** The colour of a series as a canvas takes it. */
export function seriesInk(color: SeriesColor, { series }: Pick<ChartStyle, 'series'>): string {
  return typeof color === 'string' ? color : series[color % series.length]!
}

/** The colours now, read again when the theme changes and when a face has been loaded; stops with its owner. */
export function createChartStyle(): Accessor<ChartStyle> {
  const [style, setStyle] = createSignal(chartStyleNow())
  const renew = () => {
    forgetWidths()
    setStyle(chartStyleNow())
  }

  const root = new MutationObserver(renew)
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  const media = MEDIA.map((query) => window.matchMedia(query))
  for (const list of media) list.addEventListener('change', renew)
  document.fonts.addEventListener('loadingdone', renew)

  onCleanup(() => {
    root.disconnect()
    for (const list of media) list.removeEventListener('change', renew)
    document.fonts.removeEventListener('loadingdone', renew)
  })
  return style
}

/**
 * The colours of the page, or of its light or dark theme whichever is on: paper is light. A variable may hold
 * `light-dark(…)`; only a property that uses it tells which colour that is.
 */
export function chartStyleNow(scheme?: 'light' | 'dark'): ChartStyle {
  const probe = document.createElement('span')
  if (scheme) probe.style.colorScheme = scheme
  document.documentElement.append(probe)
  const resolve = (variable: string) => {
    probe.style.color = `var(${variable})`
    return getComputedStyle(probe).color
  }
  const style: ChartStyle = {
    series: SERIES.map(resolve),
    ink: resolve('--text'),
    text: resolve('--muted'),
    line: resolve('--line'),
    lineStrong: resolve('--line-strong'),
    surface: resolve('--bg'),
    font: getComputedStyle(document.documentElement).getPropertyValue('--font').trim(),
  }
  probe.remove()
  return style
}
