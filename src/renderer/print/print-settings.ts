import type { PrintScale } from './paginate'
import { papers, usualPaper, type Orientation, type PaperName } from './paper'

/** Where the charts of the pane stand. */
const paneChartPlaces = ['after', 'beside', 'none'] as const
export type PaneChartPlace = (typeof paneChartPlaces)[number]

/** How a sheet is printed, as far as it is remembered from one time to the next. */
export interface PrintSettings {
  readonly paper: PaperName
  readonly orientation: Orientation
  readonly scale: PrintScale
  readonly gridlines: boolean
  /** Row numbers and column letters. */
  readonly headings: boolean
  /** The file's name, the sheet and the page, above and below. */
  readonly bands: boolean
  /** Charts over the cells, where they are. */
  readonly floats: boolean
  readonly charts: PaneChartPlace
}

export function usualSettings(language: string): PrintSettings {
  return {
    paper: usualPaper(language),
    orientation: 'portrait',
    scale: 'fit-width',
    gridlines: true,
    headings: true,
    bands: true,
    floats: true,
    charts: 'after',
  }
}

/** Reads what was remembered; whatever makes no sense is as usual. */
export function readSettings(stored: string | null, language: string): PrintSettings {
  const usual = usualSettings(language)
  const found = fieldsOf(stored)
  const flag = (name: 'gridlines' | 'headings' | 'bands' | 'floats') =>
    typeof found[name] === 'boolean' ? found[name] : usual[name]
  const { paper, orientation, scale, charts } = found
  return {
    paper: typeof paper === 'string' && Object.hasOwn(papers, paper) ? (paper as PaperName) : usual.paper,
    orientation: orientation === 'landscape' ? orientation : usual.orientation,
    scale: isScale(scale) ? scale : usual.scale,
    gridlines: flag('gridlines'),
    headings: flag('headings'),
    bands: flag('bands'),
    floats: flag('floats'),
    charts: paneChartPlaces.find((place) => place === charts) ?? usual.charts,
  }
}

function fieldsOf(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function isScale(value: unknown): value is PrintScale {
  return (
    value === 'fit-width' || value === 'fit-page' || (typeof value === 'number' && value >= 0.1 && value <= 2)
  )
}
