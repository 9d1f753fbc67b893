import type { PackageEntries } from '../package/package-entries'
import type { ImportLosses } from './import-losses'
import type { Library } from './library'
import { KEPT_PART, KeptFormulas } from './kept-formulas'
import { readySheet, readyText } from './ready-xlsx'
import type { SheetDress } from './sheet-dress'
import { xlsxTables, type Tables } from './tables'
import { xlsxDress } from './xlsx-dress'
import { sheetParts, type PartText, type SheetPart } from './xlsx-sheets'
import { xlsxStyles, type CellStyle } from './xlsx-styles'

const decoder = new TextDecoder('utf-8')
const encoder = new TextEncoder()

/** The parts of a zipped file; of an .xlsx file, what the library does not read of them. */
export class XlsxParts {
  readonly #sheets: readonly SheetPart[]
  readonly #styles: readonly CellStyle[]
  readonly #dresses = new Map<string, SheetDress>()
  readonly paths: readonly string[]
  readonly tables: Tables
  readonly kept: KeptFormulas

  constructor(
    library: Library,
    entries: PackageEntries,
    readonly losses: ImportLosses,
  ) {
    const text: PartText = (path) => {
      const part = entries.read(path)
      return part?.ok ? decoder.decode(part.value) : undefined
    }
    this.paths = entries.paths
    this.#sheets = sheetParts(text)
    this.#styles = xlsxStyles(library, text)
    this.tables = xlsxTables(text, this.#sheets)
    this.kept = new KeptFormulas(text(KEPT_PART))
  }

  /** A part as the library reads it rightly, and to an end. What a worksheet says besides its cells is kept. */
  ready(path: string, bytes: Uint8Array): Uint8Array {
    const sheet = this.#sheets.find((part) => part.path === path)
    if (sheet && path.endsWith('.xml')) {
      const text = decoder.decode(bytes)
      this.#dresses.set(sheet.name, xlsxDress(sheet.name, text, this.#styles, this.losses))
      return encoder.encode(readySheet(text))
    }
    return /^xl\/.*\.xml$/i.test(path) ? readyText(bytes) : bytes
  }

  /** How a sheet looks; `undefined` where that was not read. */
  dress(sheet: string): SheetDress | undefined {
    return this.#dresses.get(sheet)
  }
}
