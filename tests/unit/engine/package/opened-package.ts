import { parseCell } from '../../../../src/core/address'
import type { FolderFile, Json } from '../../../../src/engine/model'
import { Workbook, type OpenedWorkbook } from '../../../../src/engine/workbook'

const encoder = new TextEncoder()

/** A Data Package as a folder: a descriptor, and texts or bytes by their paths. */
export function folder(
  descriptor: Json,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): readonly FolderFile[] {
  const all = { 'datapackage.json': JSON.stringify(descriptor), ...files }
  return Object.entries(all).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }))
}

/** A package of one resource, `data.csv`. */
export function oneTable(resource: Readonly<Record<string, Json>>, csv: string | Uint8Array) {
  return folder({ resources: [{ name: 'data', path: 'data.csv', ...resource }] }, { 'data.csv': csv })
}

export function opened(files: readonly FolderFile[]): OpenedPackage {
  const outcome = Workbook.open({ kind: 'package', name: 'some', files })
  if (!outcome.ok) throw new Error(outcome.message)
  return new OpenedPackage(outcome.value)
}

/** Why a package was not opened. */
export function refusal(files: readonly FolderFile[]): string {
  const outcome = Workbook.open({ kind: 'package', name: 'some', files })
  if (outcome.ok) throw new Error('It was opened.')
  return outcome.message
}

/** A workbook that was opened, spoken to by sheets and addresses. */
export class OpenedPackage {
  readonly workbook: Workbook
  readonly opened: OpenedWorkbook

  constructor(opened: OpenedWorkbook) {
    this.opened = opened
    this.workbook = opened.workbook
  }

  get sheets(): string[] {
    return this.workbook.info().sheets.map(({ name }) => name)
  }

  get notes(): readonly string[] {
    return this.opened.notes
  }

  /** What the cells of a sheet were given, row by row. */
  inputs(sheet = 0): string[][] {
    return this.#read(sheet, (cell) => cell.input)
  }

  /** What they show. */
  values(sheet = 0): string[][] {
    return this.#read(sheet, (cell) => cell.text)
  }

  at(address: string, sheet = 0) {
    return this.workbook.inspect(this.workbook.info().sheets[sheet]!.id, parseCell(address)!)
  }

  #read(sheet: number, text: (cell: { readonly input: string; readonly text: string }) => string) {
    const { id, rows, columns } = this.workbook.info().sheets[sheet]!
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => text(this.workbook.inspect(id, { row, column }))),
    )
  }
}
