import type { DesktopOutcome, OpenedFile } from '../../shared/desktop'
import { isWorkbookFile, openKinds, saveKinds } from '../../shared/file-kinds'
import { BEGINNING_BYTES, fileMessages, MAX_FILE_BYTES, MAX_WHOLE_BYTES } from '../../shared/file-messages'
import { refused } from '../../shared/refused'

/** What the browser gave, and as much of it as the window is handed at first. */
export interface ReadFile extends Pick<OpenedFile, 'bytes' | 'size'> {
  readonly whole: File
}

/** A file as it is handed to the window: whole, or the beginning of a long table of text and its `size`. */
export async function readForWindow(source: {
  readonly name: string
  getFile(): Promise<File>
}): Promise<DesktopOutcome<ReadFile>> {
  try {
    const whole = await source.getFile()
    const { name, size } = whole
    if (size <= MAX_WHOLE_BYTES) return { ok: true, value: { bytes: await bytesOf(whole), whole } }
    const bytes = await bytesOf(whole.slice(0, BEGINNING_BYTES))
    if (!isWorkbookFile(name, bytes)) return { ok: true, value: { bytes, size, whole } }
    if (size > MAX_FILE_BYTES) return refused(fileMessages.tooLarge(name, size))
    return { ok: true, value: { bytes: await bytesOf(whole), whole } }
  } catch (error) {
    return refused(readingFailed(source.name, error))
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

/** Writes in place: the browser collects the bytes in a file of its own and puts it there at the end. */
export async function writeBytes(
  handle: FileSystemFileHandle,
  bytes: Uint8Array,
): Promise<DesktopOutcome<null>> {
  try {
    const stream = await handle.createWritable()
    try {
      await stream.write(bytes.slice())
      await stream.close()
    } catch (error) {
      await stream.abort().catch(() => undefined)
      throw error
    }
    return { ok: true, value: null }
  } catch (error) {
    return refused(writingFailed(handle.name, error))
  }
}

/** Asks for a file the way every browser can; `null` when the user cancelled. */
export async function chooseFile(): Promise<File | null> {
  return (await chooseFiles(false))[0] ?? null
}

/** Asks for files the way every browser can; none when the user cancelled. */
export function chooseFiles(multiple = true): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = multiple
  input.accept = openKinds
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',')
  return chosenIn(input)
}

function chosenIn(input: HTMLInputElement): Promise<readonly File[]> {
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** Asks for a folder the way every browser can: its files, whose paths begin with its name. None when cancelled. */
export function chooseFolder(): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.webkitdirectory = true
  return chosenIn(input)
}

/** Hands the bytes to the browser's downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: saveKinds(name)[0]!.mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the bytes over by the next turn of the event loop at the latest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Whether the page's address names a file to begin with. */
export function namesLaunchFile(fragment: string): boolean {
  return new URLSearchParams(fragment.replace(/^#/, '')).has('launch')
}

/**
 * The file that `npm start -- file.csv` named: the local server gives it under an address that only the window
 * was told, in its fragment `#launch=<key>/<name>`.
 */
export async function fetchLaunchFile(fragment: string): Promise<DesktopOutcome<OpenedFile | null>> {
  const place = new URLSearchParams(fragment.replace(/^#/, '')).get('launch')
  const name = place?.split('/').at(-1)
  if (!place || !name) return { ok: true, value: null }
  try {
    const response = await fetch(`launch/${place.split('/').map(encodeURIComponent).join('/')}`)
    if (!response.ok) return refused(await response.text())
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { ok: true, value: { file: { id: '', name, location: '' }, bytes } }
  } catch (error) {
    return refused(readingFailed(name, error))
  }
}

/** Why a file could not be read, as a sentence. */
export function readingFailed(name: string, error: unknown): string {
  const cause = error instanceof DOMException ? error.name : ''
  if (cause === 'NotFoundError') return fileMessages.missing(name)
  if (cause === 'NotAllowedError' || cause === 'SecurityError') return fileMessages.mayNotRead(name)
  return fileMessages.notRead(name, reasonOf(error))
}

/** Why a file could not be written, as a sentence. */
export function writingFailed(name: string, error: unknown): string {
  const cause = error instanceof DOMException ? error.name : ''
  if (cause === 'NotFoundError') return fileMessages.folderGone(name)
  if (cause === 'NotAllowedError' || cause === 'SecurityError') return fileMessages.mayNotWrite(name)
  if (cause === 'NoModificationAllowedError') return fileMessages.readOnly(name)
  if (cause === 'QuotaExceededError') return fileMessages.diskFull(name)
  return fileMessages.notWritten(name, reasonOf(error))
}

/** The browser's own words, fit for the middle of a sentence. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}
