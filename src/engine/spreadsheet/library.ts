import type * as Xlsx from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'

/** The library that knows spreadsheets' files. It is large: it is loaded with the first such file. */
export type Library = typeof Xlsx
export type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'

export function loadLibrary(): Promise<Library> {
  return import('@e965/xlsx')
}

/** The rows of a sheet as the library gives them. */
export type SheetRows = readonly (readonly (CellObject | undefined)[] | undefined)[]

export function rowsOf(sheet: WorkSheet): SheetRows {
  return (sheet['!data'] ?? []) as SheetRows
}
