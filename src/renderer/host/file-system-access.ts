import { openKinds, saveKinds } from '../../shared/file-kinds'

/** The parts of the File System Access API that TypeScript's library does not know yet. */
interface FilePickerOptions {
  readonly id: string
  readonly types: readonly {
    readonly description: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
}

interface FilePickers {
  showOpenFilePicker(
    options: FilePickerOptions & { readonly multiple?: boolean },
  ): Promise<FileSystemFileHandle[]>
  showSaveFilePicker(
    options: FilePickerOptions & { readonly suggestedName: string },
  ): Promise<FileSystemFileHandle>
}

interface FolderPicker {
  showDirectoryPicker(options: {
    readonly id: string
    readonly mode: 'read' | 'readwrite'
  }): Promise<FileSystemDirectoryHandle>
}

interface Permissions {
  requestPermission?(options: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>
}

function typesOf(description: string, kinds: typeof openKinds): FilePickerOptions['types'] {
  const accept = kinds.map(({ mime, extensions }) => [mime, extensions.map((extension) => `.${extension}`)])
  return [{ description, accept: Object.fromEntries(accept) }]
}

/** Whether this browser lets a page read and write files in place. Chromium does; Firefox and Safari do not. */
export function canPickHandles(): boolean {
  return 'showOpenFilePicker' in window && 'showSaveFilePicker' in window
}

/**
 * What a file dialog gave: a file, `null` when the user cancelled, `too-late` when the browser showed none because
 * the click or key that asked for it was seconds ago.
 */
export type Picked = FileSystemFileHandle | null | 'too-late'

/** Asks for a file to be opened. */
export async function pickToOpen(): Promise<Picked> {
  return picked(async () => {
    const [handle] = await pickers().showOpenFilePicker({
      id: 'workbook',
      types: typesOf('Workbooks and tables', openKinds),
    })
    return handle ?? null
  })
}

/** Asks for several files to be opened. */
export async function pickSeveralToOpen(): Promise<readonly FileSystemFileHandle[] | null | 'too-late'> {
  const types = typesOf('Workbooks and tables', openKinds)
  return picked(() => pickers().showOpenFilePicker({ id: 'workbook', types, multiple: true }))
}

/** Asks where to write. */
export async function pickToSave(suggestedName: string): Promise<Picked> {
  const kinds = saveKinds(suggestedName)
  const types = typesOf(kinds.length > 1 ? 'CSV and other delimited text' : kinds[0]!.label, kinds)
  return picked(() => pickers().showSaveFilePicker({ id: 'workbook', types, suggestedName }))
}

/** Whether this browser lets a page read and write folders. */
export function canPickFolders(): boolean {
  return 'showDirectoryPicker' in window
}

/** Asks for a folder: to read its package, or to write one into it. */
export function pickFolder(
  mode: 'read' | 'readwrite',
): Promise<FileSystemDirectoryHandle | null | 'too-late'> {
  return picked(() => (window as unknown as FolderPicker).showDirectoryPicker({ id: 'package', mode }))
}

/** Asks the user where the browser has to; false when they refuse, or cannot be asked now. */
export async function isPermitted(handle: FileSystemHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  const { requestPermission } = handle as Permissions
  if (requestPermission === undefined) return true
  return (await requestPermission.call(handle, { mode }).catch(() => 'denied')) === 'granted'
}

function pickers(): FilePickers {
  return window as unknown as FilePickers
}

async function picked<T>(pick: () => Promise<T>): Promise<T | null | 'too-late'> {
  try {
    return await pick()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    if (error instanceof DOMException && error.name === 'SecurityError') return 'too-late'
    throw error
  }
}
