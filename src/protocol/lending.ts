import type { Source } from './api'

/** A table of more bytes, of which a part is read, is lent to the worker: a copy would take as much memory again, twice. */
export const LENT_BYTES = 500_000_000

type Table = Extract<Source, { kind: 'csv' }>

/** The tables that an opening lends. Only what is read in part is given back as it was: the worker keeps nothing of it. */
export function lentTables(source: Source, lentBytes = LENT_BYTES): readonly Table[] {
  const files = source.kind === 'files' ? source.files : [source]
  return files.filter((file): file is Table => file.kind === 'csv' && isLent(file, lentBytes))
}

function isLent({ bytes, part }: Table, lentBytes: number): boolean {
  return part !== undefined && bytes.length > lentBytes && bytes.length === bytes.buffer.byteLength
}

/** Gives lent tables their bytes again. */
export function giveBack(tables: readonly Table[], bytes: readonly Uint8Array[]): void {
  for (const [i, table] of tables.entries())
    Object.assign(table, { bytes: bytes[i]! } satisfies Partial<Table>)
}
