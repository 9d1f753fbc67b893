import { failure, type Outcome } from '../core/outcome'
import { folderEntries } from './package/package-entries'
import { DESCRIPTOR, readPackage } from './package/read-package'
import { isZip, openZip } from './package/zip'
import type { ReadWorkbook } from './read-source'

/** Reads a file of many sheets; what it is, its bytes say. */
export function readWorkbookFile(name: string, bytes: Uint8Array): Outcome<ReadWorkbook> {
  if (isZip(bytes)) {
    const zip = openZip(name, bytes)
    return zip.ok ? readPackage(name, zip.value) : zip
  }
  if (isJsonText(bytes)) return readPackage(name, folderEntries([{ path: DESCRIPTOR, bytes }]))
  return failure(
    `“${name}” is neither a zip file nor a ${DESCRIPTOR}, so it holds no workbook of many sheets.`,
  )
}

/** Whether what comes first, less blanks, is an object. */
function isJsonText(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024))
  return /^\ufeff?\s*\{/.test(start)
}
