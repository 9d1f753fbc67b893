import { failure, success, type Outcome } from '../../../core/outcome'
import { fileMessages, MAX_FILE_BYTES } from '../../../shared/file-messages'
import { DESCRIPTOR } from '../../../shared/package-files'
import type { Incoming } from './incoming'

/** A folder that was dropped on the window. */
export class DroppedFolder {
  readonly entry: FileSystemDirectoryEntry

  constructor(entry: FileSystemDirectoryEntry) {
    this.entry = entry
  }

  get name(): string {
    return this.entry.name
  }
}

export type Dropped = File | DroppedFolder

/** The dropped files. Call it within the event handler: afterwards the browser has forgotten them. */
export function droppedIn({ items, files }: Pick<DataTransfer, 'items' | 'files'>): readonly Dropped[] {
  const folders = [...items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry): entry is FileSystemDirectoryEntry => entry?.isDirectory === true)
  if (folders.length === 0) return [...files]
  // A folder is among the files too, as one that cannot be read.
  const names = new Set(folders.map(({ name }) => name))
  return [
    ...[...files].filter(({ name }) => !names.has(name)),
    ...folders.map((entry) => new DroppedFolder(entry)),
  ]
}

/** More files than this, or deeper ones, are no package that a person made. */
const MOST_FILES = 1000
const DEEPEST = 8

/** A dropped folder as the Data Package that it is. */
export async function incomingOfFolder({ entry, name }: DroppedFolder): Promise<Outcome<Incoming>> {
  try {
    const files = await filesBelow(entry, '', 0)
    if (files.length > MOST_FILES)
      return failure(
        `“${name}” has more than ${MOST_FILES.toLocaleString('en')} files: it is no Data Package.`,
      )
    const size = files.reduce((sum, { file }) => sum + file.size, 0)
    if (size > MAX_FILE_BYTES) return failure(fileMessages.tooLarge(name, size))
    const folder = await Promise.all(
      files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    const descriptor = folder.find(({ path }) => path === DESCRIPTOR)
    if (!descriptor)
      return failure(
        `“${name}” is a folder without a ${DESCRIPTOR}. Drop the files in it that are to be opened.`,
      )
    return success({ name, bytes: descriptor.bytes, size: descriptor.bytes.length, folder })
  } catch {
    return failure(`“${name}” could not be read.`)
  }
}

interface FileBelow {
  readonly path: string
  readonly file: File
}

/** The files of a folder and those in it, hidden ones left out. */
async function filesBelow(
  entry: FileSystemDirectoryEntry,
  folder: string,
  depth: number,
): Promise<readonly FileBelow[]> {
  const found: FileBelow[] = []
  for (const one of await entriesOf(entry)) {
    if (one.name.startsWith('.') || found.length > MOST_FILES) continue
    const path = `${folder}${one.name}`
    if (one.isFile) found.push({ path, file: await fileOf(one as FileSystemFileEntry) })
    else if (depth < DEEPEST)
      found.push(...(await filesBelow(one as FileSystemDirectoryEntry, `${path}/`, depth + 1)))
  }
  return found
}

/** A reader gives its entries part by part, and at last none. */
async function entriesOf(entry: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = entry.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (part.length === 0 || all.length > MOST_FILES) return all
    all.push(...part)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}
