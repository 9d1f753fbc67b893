/**
 * Checks of what the window sends. Each answers the arguments with their types, or `undefined` when they are not
 * what the contract says: too few, too many, of another kind, or beyond any sensible size.
 */
import { printPapers, type DocumentMark, type FileId, type PrintPaper } from '../shared/desktop'
import type { JournalId, JournalPart } from '../shared/journal-store'
import type { FolderFile } from '../shared/package-files'
import type { VersionId } from '../shared/version-store'
import { MAX_PART_BYTES } from '../shared/file-messages'

/** No id and no file name is longer. */
const MAX_TEXT = 1024

export function noArguments(args: readonly unknown[]): [] | undefined {
  return args.length === 0 ? [] : undefined
}

export function fileId(args: readonly unknown[]): [FileId] | undefined {
  const [id] = args
  return args.length === 1 && isText(id) ? [id] : undefined
}

export function fileIdAndBytes(args: readonly unknown[]): [FileId, Uint8Array] | undefined {
  const [id, bytes] = args
  return args.length === 2 && isText(id) && bytes instanceof Uint8Array ? [id, bytes] : undefined
}

/** A file, where a part of it begins and how long it is. Rows are cut out of files of any size. */
export function filePart(args: readonly unknown[]): [FileId, number, number] | undefined {
  const [id, start, length] = args
  if (args.length !== 3 || !isText(id)) return undefined
  if (!isCount(start, Number.MAX_SAFE_INTEGER) || !isCount(length, MAX_PART_BYTES)) return undefined
  return [id, start, length]
}

export function nameAndBytes(args: readonly unknown[]): [string, Uint8Array] | undefined {
  const [name, bytes] = args
  return args.length === 2 && isText(name) && bytes instanceof Uint8Array ? [name, bytes] : undefined
}

export function fileIdAndFiles(args: readonly unknown[]): [FileId, readonly FolderFile[]] | undefined {
  const [id, files] = args
  const found = filesIn(files)
  return args.length === 2 && isText(id) && found ? [id, found] : undefined
}

export function nameAndFiles(args: readonly unknown[]): [string, readonly FolderFile[]] | undefined {
  const [name, files] = args
  const found = filesIn(files)
  return args.length === 2 && isText(name) && found ? [name, found] : undefined
}

/** Files of a package; which paths may be written, the saving of folders says. */
function filesIn(files: unknown): readonly FolderFile[] | undefined {
  if (!Array.isArray(files)) return undefined
  const found = files.flatMap((file: unknown) => {
    if (typeof file !== 'object' || file === null) return []
    const { path, bytes } = file as Partial<Record<keyof FolderFile, unknown>>
    return isText(path) && bytes instanceof Uint8Array ? [{ path, bytes }] : []
  })
  return found.length === files.length ? found : undefined
}

export function fileAndVersion(args: readonly unknown[]): [FileId, VersionId] | undefined {
  const [id, version] = args
  return args.length === 2 && isText(id) && isCount(version, Number.MAX_SAFE_INTEGER)
    ? [id, version]
    : undefined
}

/** A journal's name is what the shell has made: it never leads to another folder. */
export function journalId(args: readonly unknown[]): [JournalId] | undefined {
  return args.length === 1 && isUuid(args[0]) ? [args[0]] : undefined
}

export function journalAndBytes(args: readonly unknown[]): [JournalId, JournalPart, Uint8Array] | undefined {
  const [id, part, bytes] = args
  if (args.length !== 3 || !isUuid(id) || !isPart(part)) return undefined
  return bytes instanceof Uint8Array && bytes.length <= MAX_PART_BYTES ? [id, part, bytes] : undefined
}

export function journalAndFile(args: readonly unknown[]): [JournalId, FileId | null] | undefined {
  const [id, file] = args
  return args.length === 2 && isUuid(id) && (file === null || isText(file)) ? [id, file] : undefined
}

export function journalAndStart(args: readonly unknown[]): [JournalId, JournalPart, number] | undefined {
  const [id, part, start] = args
  if (args.length !== 3 || !isUuid(id) || !isPart(part)) return undefined
  return isCount(start, Number.MAX_SAFE_INTEGER) ? [id, part, start] : undefined
}

export function documentName(args: readonly unknown[]): [string] | undefined {
  const [name] = args
  return args.length === 1 && isText(name) ? [name] : undefined
}

export function documentMark(args: readonly unknown[]): [DocumentMark] | undefined {
  const [mark] = args
  if (args.length !== 1 || typeof mark !== 'object' || mark === null) return undefined
  const { name, dirty, file } = mark as Partial<Record<keyof DocumentMark, unknown>>
  if ((name !== '' && !isText(name)) || typeof dirty !== 'boolean') return undefined
  if (file !== undefined && !isText(file)) return undefined
  return [{ name, dirty, file }]
}

export function printPaper(args: readonly unknown[]): [PrintPaper] | undefined {
  const [wanted] = args
  if (args.length !== 1 || typeof wanted !== 'object' || wanted === null) return undefined
  const { paper: name, landscape } = wanted as Partial<Record<keyof PrintPaper, unknown>>
  const paper = printPapers.find((one) => one === name)
  return paper && typeof landscape === 'boolean' ? [{ paper, landscape }] : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_TEXT
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value)
}

function isPart(value: unknown): value is JournalPart {
  return value === 'base' || value === 'log'
}
