/** Where workbooks come from and how their files are written: plain data, as all of the model. */
import type { FolderFile } from '../shared/package-files'
import type { Chart } from './chart-model'
import type { FilePart } from './csv/file-part'
import type { ImportChoice } from './csv/import-choice'
import type { Original } from './csv/read-csv'
import type { NumberWriting } from './csv/write-value'
import type { SheetLooks } from './look-model'
import type { DefinedName, SheetId, SheetLayout } from './model'
import type { Tour } from './tour-model'

/** How a CSV file was written, kept so that saving writes it alike. */
export interface CsvFormat {
  /** The name that `TextDecoder` gives it. */
  readonly encoding: string
  readonly bom: boolean
  readonly newline: '\n' | '\r\n' | '\r'
  readonly delimiter: string
  /** The double quote where it is absent. */
  readonly quote?: string
  /** The quote itself, doubled, where it is absent. */
  readonly escape?: string
  /** How its columns were taken: what they were given is written so that it is read alike. */
  readonly reading?: Pick<ImportChoice, 'columns' | 'decimal'>
  /** Whether the last line ends with a newline. */
  readonly finalNewline: boolean
}

/** How a CSV file is to be written. */
export interface CsvExport extends CsvFormat {
  /** Text that another spreadsheet could take for a formula gets an apostrophe in front. */
  readonly escapeFormulas?: boolean
  /** How values that are numbers are written; exact where it is absent. */
  readonly numbers?: NumberWriting
}

export interface SheetSource {
  readonly name: string
  readonly csv: string
  readonly layout?: SheetLayout
  readonly looks?: SheetLooks
}

/**
 * What a workbook was read from: one CSV file, a Data Package of this program, or something that it reads but would
 * not write alike, so that saving asks for a new file.
 */
export type FileForm = 'csv' | 'package' | 'import'

/** A name as a file keeps it: sheets by their names. */
export interface NameSource {
  readonly name: string
  readonly sheet?: string
  readonly refersTo: string
}

/** Plain data that a file keeps without knowing what it means. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

/** Where a workbook comes from. */
export type Source =
  | Snapshot
  | { readonly kind: 'empty' }
  /** A file of many sheets, told by its bytes: a zipped Data Package, a lone `datapackage.json`. */
  | {
      readonly kind: 'workbook'
      readonly name: string
      readonly bytes: Uint8Array
      /** `text` keeps what is a formula as it is written. */
      readonly formulas?: 'text'
    }
  /** A Data Package as a folder. */
  | {
      readonly kind: 'package'
      readonly name: string
      readonly files: readonly FolderFile[]
      readonly formulas?: 'text'
    }
  /** A CSV file's bytes; `name` becomes the sheet's name and stands in messages. */
  | {
      readonly kind: 'csv'
      readonly name: string
      readonly bytes: Uint8Array
      /** How it is read; what is absent is detected. */
      readonly choice?: ImportChoice
      /** What of it is opened; absent, all of it as one sheet. */
      readonly part?: FilePart
      /** How the file is written that the bytes were cut out of. */
      readonly format?: CsvFormat
      /** What of the file could not be taken, a sentence each. */
      readonly notes?: readonly string[]
      /** `text` keeps what looks like a formula as it is written. */
      readonly formulas?: 'text'
    }
  /** Several files, the sheets of each behind those of the one before. */
  | { readonly kind: 'files'; readonly files: readonly FileSource[] }
  /** Sheets by name, each as CSV text: what another spreadsheet's file was read as. */
  | {
      readonly kind: 'sheets'
      readonly sheets: readonly SheetSource[]
      readonly names?: readonly NameSource[]
      /** As a Data Package keeps them. */
      readonly charts?: Json
      /** Where they are from a file that is not to be written over. */
      readonly form?: 'import'
      readonly formulas?: 'text'
      /** What could not be kept of that file, a sentence each. */
      readonly notes?: readonly string[]
    }

/** A workbook as it is, to go on from: a command means the same after it as before. What could be undone is not part of it. */
export interface Snapshot {
  readonly kind: 'snapshot'
  readonly sheets: readonly SnapshotSheet[]
  readonly names: readonly DefinedName[]
  readonly charts: readonly Chart[]
  /** The number that the next new sheet gets. */
  readonly nextId: SheetId
  readonly metadata: JsonObject
  readonly tour?: Tour
}

export interface SnapshotSheet {
  readonly id: SheetId
  readonly name: string
  /** What its cells were given. */
  readonly csv: Uint8Array
  readonly layout: SheetLayout
  readonly looks: SheetLooks
  readonly fieldCounts?: readonly number[]
  readonly original?: Original
}

/** One file with sheets in it. */
export type FileSource = Extract<Source, { kind: 'csv' | 'workbook' | 'package' | 'sheets' }>
