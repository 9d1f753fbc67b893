import type { CellRule } from '../look-model'

type Scale = Extract<CellRule, { type: 'color-scale' }>

/** The colours of the scales in a light window, from the least value on, as files of Excel have them. */
export const SCALE_COLORS: Readonly<Record<Scale['colors'], readonly string[]>> = {
  blue: ['ffffff', '8ba9e9'],
  heat: ['fdf3cc', 'e89a88'],
  diverging: ['e2a87c', 'ffffff', '8ba9e9'],
}
