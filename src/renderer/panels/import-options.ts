import type { ColumnType } from '../../protocol/api'

/** Something to choose from, as a list shows it. */
export interface ImportOption<T extends string = string> {
  readonly value: T
  readonly label: string
}

/** Encodings by the web's names, the usual ones first. */
export const ENCODINGS: readonly ImportOption[] = [
  { value: 'utf-8', label: 'Unicode (UTF-8)' },
  { value: 'utf-16le', label: 'Unicode (UTF-16 LE)' },
  { value: 'utf-16be', label: 'Unicode (UTF-16 BE)' },
  { value: 'windows-1252', label: 'Western (Windows-1252)' },
  { value: 'iso-8859-15', label: 'Western (ISO-8859-15)' },
  { value: 'macintosh', label: 'Western (Mac Roman)' },
  { value: 'windows-1250', label: 'Central European (Windows-1250)' },
  { value: 'iso-8859-2', label: 'Central European (ISO-8859-2)' },
  { value: 'windows-1251', label: 'Cyrillic (Windows-1251)' },
  { value: 'iso-8859-5', label: 'Cyrillic (ISO-8859-5)' },
  { value: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { value: 'windows-1253', label: 'Greek (Windows-1253)' },
  { value: 'windows-1254', label: 'Turkish (Windows-1254)' },
  { value: 'windows-1255', label: 'Hebrew (Windows-1255)' },
  { value: 'windows-1256', label: 'Arabic (Windows-1256)' },
  { value: 'windows-1257', label: 'Baltic (Windows-1257)' },
  { value: 'windows-874', label: 'Thai (Windows-874)' },
  { value: 'shift_jis', label: 'Japanese (Shift-JIS)' },
  { value: 'euc-jp', label: 'Japanese (EUC-JP)' },
  { value: 'gb18030', label: 'Simplified Chinese (GB18030)' },
  { value: 'big5', label: 'Traditional Chinese (Big5)' },
  { value: 'euc-kr', label: 'Korean (EUC-KR)' },
]

export const DELIMITERS: readonly ImportOption[] = [
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Vertical bar' },
  { value: ' ', label: 'Spaces' },
  { value: '  ', label: 'Two or more spaces' },
  { value: ':', label: 'Colon' },
  { value: '^', label: 'Caret ^' },
  { value: '~', label: 'Tilde ~' },
  { value: ', ', label: 'Comma and space' },
  { value: '; ', label: 'Semicolon and space' },
  { value: '||', label: 'Two bars ||' },
  { value: '\u001f', label: 'Unit separator (31)' },
]

export const QUOTES: readonly ImportOption[] = [
  { value: '"', label: 'Double quotes "' },
  { value: "'", label: "Single quotes '" },
  { value: '', label: 'None' },
]

export const ESCAPES: readonly ImportOption[] = [
  { value: '"', label: 'Doubled ""' },
  { value: "'", label: "Doubled ''" },
  { value: '\\', label: 'Backslash \\' },
  { value: '', label: 'None' },
]

export const COMMENTS: readonly ImportOption[] = [
  { value: '', label: 'None' },
  { value: '#', label: '#' },
  { value: '//', label: '//' },
  { value: '%', label: '%' },
  { value: ';', label: ';' },
  { value: '--', label: '--' },
]

export const DECIMALS: readonly ImportOption<'.' | ','>[] = [
  { value: '.', label: 'Point 1.5' },
  { value: ',', label: 'Comma 1,5' },
]

export const COLUMN_TYPES: readonly ImportOption<ColumnType>[] = [
  { value: 'general', label: 'General' },
  { value: 'number', label: 'Number' },
  { value: 'text', label: 'Text' },
  { value: 'date', label: 'Date as text' },
  { value: 'skip', label: 'Skip' },
]

/** The label of a value, or the value itself where no option has it. */
export function labelOf(options: readonly ImportOption[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? (value === '' ? 'None' : `“${value}”`)
}

/** The types of all columns after one was chosen; columns that nothing was said of are general. */
export function withColumnType(
  columns: readonly ColumnType[],
  at: number,
  type: ColumnType,
): readonly ColumnType[] {
  return Array.from({ length: Math.max(columns.length, at + 1) }, (_, i) =>
    i === at ? type : (columns[i] ?? 'general'),
  )
}
