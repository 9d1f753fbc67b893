import type { CellLook } from '../look-model'
import { escapeMarkup } from './markup'
import { excelFormatOf } from './number-formats'
import { digitsOf, FILLS, INKS } from './palette'

/** Looks as the styles of an Excel file, each with a number. */
export class ExcelStyles {
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly #formats: string[] = []
  readonly #fonts: string[] = [FONT]
  readonly #fills: string[] = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>']
  readonly #styles: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']

  /** The number of the style that looks so. */
  numberOf(look: CellLook): number {
    const style = this.#styleOf(look)
    const key = style === this.#styles[0] ? '' : style
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#styles.length)
    return this.#styles.push(style) - 1
  }

  #styleOf({ number, bold, italic, color, fill, align }: CellLook): string {
    const format = number === undefined ? 'General' : excelFormatOf(number)
    const numFmtId = format === 'General' ? 0 : FIRST_FORMAT + placeOf(this.#formats, format)
    const letters = [
      bold ? '<b/>' : '',
      italic ? '<i/>' : '',
      SIZE,
      color ? `<color rgb="FF${digitsOf(color, INKS)}"/>` : AUTOMATIC,
      NAME,
    ]
    const fontId = placeOf(this.#fonts, letters.join(''))
    const fillId = fill
      ? placeOf(
          this.#fills,
          `<patternFill patternType="solid"><fgColor rgb="FF${digitsOf(fill, FILLS)}"/><bgColor indexed="64"/></patternFill>`,
        )
      : 0
    const applied = [
      numFmtId > 0 ? ' applyNumberFormat="1"' : '',
      fontId > 0 ? ' applyFont="1"' : '',
      fillId > 0 ? ' applyFill="1"' : '',
    ].join('')
    const own = `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="0" xfId="0"${applied}`
    return align === undefined
      ? `${own}/>`
      : `${own} applyAlignment="1"><alignment horizontal="${align}"/></xf>`
  }

  /** The part of the file that holds them. */
  get part(): string {
    const formats = this.#formats.map(
      (format, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escapeMarkup(format)}"/>`,
    )
    const list = (name: string, entries: readonly string[]) =>
      `<${name} count="${entries.length}">${entries.join('')}</${name}>`
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? list('numFmts', formats) : '',
      list(
        'fonts',
        this.#fonts.map((font) => `<font>${font}</font>`),
      ),
      list(
        'fills',
        this.#fills.map((fill) => `<fill>${fill}</fill>`),
      ),
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list('cellXfs', this.#styles),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('')
  }
}

/** Numbers of formats below are Excel's own. */
const FIRST_FORMAT = 164
const SIZE = '<sz val="11"/>'
const AUTOMATIC = '<color theme="1"/>'
const NAME = '<name val="Calibri"/><family val="2"/>'
const FONT = SIZE + AUTOMATIC + NAME

function placeOf(list: string[], entry: string): number {
  const place = list.indexOf(entry)
  return place >= 0 ? place : list.push(entry) - 1
}
