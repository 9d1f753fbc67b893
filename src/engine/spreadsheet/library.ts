import type * as Xlsx from '@e965/xlsx'

/** The library that knows spreadsheets' files. It is large: it is loaded with the first such file. */
export type Library = typeof Xlsx
export type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'

export function loadLibrary(): Promise<Library> {
  return import('@e965/xlsx')
}
