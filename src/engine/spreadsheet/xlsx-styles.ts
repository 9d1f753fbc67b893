import type { CellLook, Ink } from '../look-model'
import type { Library } from './library'
import { elementOf, elementsOf, isYes } from './markup'
import { hasUnit, numberFormatOf } from './number-formats'
import { FILLS, inkOf, INKS } from './palette'
import { themeColors, xlsxColor } from './xlsx-colors'
import type { PartText } from './xlsx-sheets'

/** How cells of one style look, and what their style says that cannot be had here. */
export interface CellStyle {
  readonly look: CellLook
  /** The number format as Excel writes it, where this program has not all of it. */
  readonly foreign?: string
}

/** The styles of an .xlsx file, by the numbers that its cells have them by. */
export function xlsxStyles(library: Library, text: PartText): readonly CellStyle[] {
  const styles = text('xl/styles.xml')
  if (styles === undefined) return []
  const theme = themeColors(text('xl/theme/theme1.xml') ?? '')
  const inside = (name: string, of: string) => elementsOf(elementOf(styles, name)?.inside ?? '', of)
  const fonts = inside('fonts', 'font').map((font) => fontLook(font.inside, theme))
  const fills = inside('fills', 'fill').map((fill) => fillLook(fill.inside, theme))
  const formats = new Map(
    inside('numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  )
  const builtIn: Readonly<Record<number, string>> = library.SSF.get_table()
  return inside('cellXfs', 'xf').map(({ attributes, inside }) => {
    const number = Number(attributes['numFmtId'] ?? 0)
    const format = formats.get(number) ?? builtIn[number] ?? 'General'
    const fill = fills[Number(attributes['fillId'] ?? 0)]
    return formatLook(library, format, {
      // Text that is black as it comes stays so on its fill, in a dark window too.
      ...(fill?.fill?.startsWith('#') && { color: '#000000' as const }),
      ...fonts[Number(attributes['fontId'] ?? 0)],
      ...fill,
      ...alignment(inside),
    })
  })
}

/** A look with a number format, where this program has one like it. */
export function formatLook(library: Library, format: string, look: CellLook): CellStyle {
  const number = numberFormatOf(library, format)
  if (number) return { look: { ...look, number }, ...(hasUnit(format) && { foreign: format }) }
  const isPlain = /^(?:general|@|"TRUE";"TRUE";"FALSE"|)$/i.test(format) || library.SSF.is_date(format)
  return { look, ...(!isPlain && { foreign: format }) }
}

type Theme = readonly (string | undefined)[]

function fontLook(font: string, theme: Theme): CellLook {
  const says = (name: string) => {
    const element = elementOf(font, name)
    return (
      element !== undefined && (element.attributes['val'] === undefined || isYes(element.attributes['val']))
    )
  }
  const color = colorIn(font, 'color', theme, INKS)
  return {
    ...(says('b') && { bold: true as const }),
    ...(says('i') && { italic: true as const }),
    // Black is what text is as it comes, in a dark window too.
    ...(color && color !== '#000000' && { color }),
  }
}

function fillLook(fill: string, theme: Theme): CellLook {
  const pattern = elementOf(fill, 'patternFill')
  const kind = pattern?.attributes['patternType'] ?? 'none'
  if (!pattern || kind === 'none') return {}
  const color = colorIn(pattern.inside, kind === 'solid' ? 'fgColor' : 'bgColor', theme, FILLS)
  // White is what cells are as they come.
  return color && color !== '#ffffff' ? { fill: color } : {}
}

function colorIn(
  text: string,
  name: string,
  theme: Theme,
  palette: Parameters<typeof inkOf>[1],
): Ink | undefined {
  const element = elementOf(text, name)
  const digits = element && xlsxColor(element.attributes, theme)
  return digits === undefined ? undefined : inkOf(digits, palette)
}

function alignment(xf: string): CellLook {
  const across = elementOf(xf, 'alignment')?.attributes['horizontal']
  if (across === 'left' || across === 'center' || across === 'right') return { align: across }
  return across === 'centerContinuous' ? { align: 'center' } : {}
}
