import { fileKinds } from '../../shared/file-kinds'

/** The parts of the File System Access API that TypeScript's library does not know yet. */
interface FilePickerOptions {
  readonly id: string
  readonly types: readonly {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
}

interface FilePickers {
  showOpenFilePicker(options: FilePickerOptions): Promise<FileSystemFileHandle[]>
  showSaveFilePicker(
    options: FilePickerOptions & { readonly suggestedName: string },
  ): Promise<FileSystemFileHandle>
}

interface Permissions {
  requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>
}

const types = [
  {
    description: 'CSV and other delimited text',
    accept: Object.fromEntries(
      fileKinds.map(({ mime, extensions }) => [mime, extensions.map((extension) => `.${extension}`)]),
    ),
  },
]

/** Whether this browser lets a page read and write files in place. Chromium does; Firefox and Safari do not. */
export function canPickHandles(): boolean {
  return 'showOpenFilePicker' in window && 'showSaveFilePicker' in window
}

/** A file chosen to be opened; `null` when the user cancelled. */
export async function pickToOpen(): Promise<FileSystemFileHandle | null> {
  return unlessCancelled(async () => {
    const [handle] = await pickers().showOpenFilePicker({ id: 'workbook', types })
    return handle ?? null
  })
}

/** A file chosen to be written; `null` when the user cancelled. */
export async function pickToSave(suggestedName: string): Promise<FileSystemFileHandle | null> {
  return unlessCancelled(() => pickers().showSaveFilePicker({ id: 'workbook', types, suggestedName }))
}

/** Asks the user where the browser has to; false when they refuse. */
export async function isPermitted(
  handle: FileSystemFileHandle,
  mode: 'read' | 'readwrite',
): Promise<boolean> {
  const { requestPermission } = handle as Permissions
  return requestPermission === undefined || (await requestPermission.call(handle, { mode })) === 'granted'
}

function pickers(): FilePickers {
  return window as unknown as FilePickers
}

async function unlessCancelled<T>(pick: () => Promise<T>): Promise<T | null> {
  try {
    return await pick()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
