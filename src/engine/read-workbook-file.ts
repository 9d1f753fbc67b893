import { failure, success, type Outcome } from '../core/outcome'
import { DESCRIPTOR } from '../shared/package-files'
import { folderEntries } from './package/package-entries'
import { readPackage } from './package/read-package'
import { isZip, openZip } from './package/zip'
import type { ReadWorkbook } from './read-source'

/** Reads a file of many sheets; what it is, its bytes say. */
export function readWorkbookFile(name: string, bytes: Uint8Array): Outcome<ReadWorkbook> {
  if (isZip(bytes)) {
    const zip = openZip(name, bytes)
    return zip.ok ? readPackage(name, zip.value) : zip
  }
  if (isJsonText(bytes)) return readLoneDescriptor(name, bytes)
  return failure(
    `“${name}” is neither a zip file nor a ${DESCRIPTOR}, so it holds no workbook of many sheets.`,
  )
}

/** A descriptor whose folder could not be read with it: it opens as far as it holds its tables itself. */
function readLoneDescriptor(name: string, bytes: Uint8Array): Outcome<ReadWorkbook> {
  const read = readPackage(name, folderEntries([{ path: DESCRIPTOR, bytes }]))
  const sentences = read.ok ? read.value.notes : [read.message]
  if (!sentences.some((sentence) => sentence.includes('there is no file'))) return read
  const advice = `“${name}” was opened without the files beside it: drop its whole folder on the window, or open it as a .zip.`
  if (!read.ok) return failure(`${read.message} ${advice}`)
  return success({ ...read.value, notes: [...read.value.notes, advice] })
}

/** Whether what comes first, less blanks, is an object. */
function isJsonText(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024))
  return /^\ufeff?\s*\{/.test(start)
}
