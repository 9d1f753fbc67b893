import type { DesktopOutcome, OpenedFile } from '../../shared/desktop'
import { openKinds, saveKinds } from '../../shared/file-kinds'
import { fileMessages, MAX_FILE_BYTES } from '../../shared/file-messages'

/** The bytes of a file that the browser gave, or why they cannot be had. The size is looked at before reading. */
export async function readBytes(source: {
  readonly name: string
  getFile(): Promise<File>
}): Promise<DesktopOutcome<Uint8Array>> {
  try {
    const file = await source.getFile()
    if (file.size > MAX_FILE_BYTES) return refused(fileMessages.tooLarge(file.name, file.size))
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    return refused(readingFailed(source.name, error))
  }
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
export function chooseFile(): Promise<File | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = openKinds
    .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
    .join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
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

function readingFailed(name: string, error: unknown): string {
  const cause = error instanceof DOMException ? error.name : ''
  if (cause === 'NotFoundError') return fileMessages.missing(name)
  if (cause === 'NotAllowedError' || cause === 'SecurityError') return fileMessages.mayNotRead(name)
  return fileMessages.notRead(name, reasonOf(error))
}

function writingFailed(name: string, error: unknown): string {
  const cause = error instanceof DOMException ? error.name : ''
  if (cause === 'NotFoundError') return fileMessages.folderGone(name)
  if (cause === 'NotAllowedError' || cause === 'SecurityError') return fileMessages.mayNotWrite(name)
  if (cause === 'NoModificationAllowedError') return fileMessages.readOnly(name)
  if (cause === 'QuotaExceededError') return fileMessages.diskFull(name)
  return fileMessages.notWritten(name, reasonOf(error))
}

/** The browser's own words, fit for the middle of a sentence. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}

function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message }
}
