import type { CsvExport, NumberWriting } from '../../protocol/api'
import { DELIMITERS, ENCODINGS, type ImportOption } from './import-options'

export const CONTENTS: readonly ImportOption<'values' | 'formulas'>[] = [
  { value: 'values', label: 'Values' },
  { value: 'formulas', label: 'Formulas' },
]

export const NUMBERS: readonly ImportOption<NumberWriting['kind']>[] = [
  { value: 'exact', label: 'All digits, exact' },
  { value: 'decimals', label: 'Decimal places' },
  { value: 'significant', label: 'Significant digits' },
]

/** How many digits a number can be written with: what `toFixed` and `toPrecision` take, and a double has. */
export const DIGITS_OF: {
  readonly [K in NumberWriting['kind']]: {
    readonly least: number
    readonly most: number
    readonly usual: number
  }
} = {
  exact: { least: 0, most: 17, usual: 17 },
  decimals: { least: 0, most: 20, usual: 4 },
  significant: { least: 1, most: 17, usual: 6 },
}

export const EXPORT_DELIMITERS: readonly ImportOption[] = DELIMITERS.filter(({ value }) =>
  [',', ';', '\t', '|'].includes(value),
)

export const NEWLINES: readonly ImportOption<CsvExport['newline']>[] = [
  { value: '\r\n', label: 'CR LF (Windows, RFC 4180)' },
  { value: '\n', label: 'LF (Unix, macOS)' },
  { value: '\r', label: 'CR (old Macs)' },
]

const WITH_MARK = '+bom'

/** Encodings to write in: Unicode also with the mark by which Excel knows it. */
export const EXPORT_ENCODINGS: readonly ImportOption[] = [
  { value: 'utf-8', label: 'Unicode (UTF-8)' },
  { value: `utf-8${WITH_MARK}`, label: 'Unicode (UTF-8 with mark, for Excel)' },
  ...ENCODINGS.filter(({ value }) => value !== 'utf-8').map(({ value, label }) =>
    value.startsWith('utf-16') ? { value: value + WITH_MARK, label } : { value, label },
  ),
]

/** The entry of `EXPORT_ENCODINGS` that a format has. */
export function encodingOf({ encoding, bom }: CsvExport): string {
  return bom ? encoding + WITH_MARK : encoding
}

export function encodingChange(value: string): Pick<CsvExport, 'encoding' | 'bom'> {
  const bom = value.endsWith(WITH_MARK)
  return { encoding: bom ? value.slice(0, -WITH_MARK.length) : value, bom }
}

/** So many digits as can be; the usual number where there was none. */
export function numbersOf(kind: string, digits: number | undefined): NumberWriting {
  if (kind !== 'decimals' && kind !== 'significant') return { kind: 'exact' }
  const { least, most, usual } = DIGITS_OF[kind]
  const whole = digits === undefined || !Number.isFinite(digits) ? usual : Math.round(digits)
  return { kind, digits: Math.min(Math.max(whole, least), most) }
}

const NAMES: Readonly<Record<string, string>> = { '\r\n': 'CR LF', '\n': 'LF', '\r': 'CR' }

/** The lines of a text, each with a sign for how it ends. */
export function shownLines(text: string): readonly { readonly text: string; readonly mark: string }[] {
  const parts = text.split(/(\r\n|\n|\r)/)
  const lines = []
  for (let i = 0; i < parts.length; i += 2) {
    const [line = '', end = ''] = [parts[i], parts[i + 1]]
    if (line !== '' || end !== '') lines.push({ text: line.replaceAll('\t', '→\t'), mark: NAMES[end] ?? '' })
  }
  return lines
}
