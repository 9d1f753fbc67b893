/** What the user chose; `base64` is the file's content where it exists outside of the browser. */
export interface PickedFile {
  readonly name: string
  readonly base64: string | null
}

interface PickerWindow {
  pickFile(dialog: 'open' | 'save'): Promise<PickedFile | null>
  showOpenFilePicker(): Promise<FileSystemFileHandle[]>
  showSaveFilePicker(): Promise<FileSystemFileHandle>
  showDirectoryPicker(options: { readonly mode: 'read' | 'readwrite' }): Promise<FileSystemDirectoryHandle>
}

/**
 * Runs in the page before its own scripts: the browser's file dialogs answer what the test says. The handles are
 * the browser's own, of its private file system, so that reading, writing and storing them is real.
 */
export function installPickers(): void {
  const page = window as unknown as PickerWindow
  const { pickFile } = page

  async function handleOf(dialog: 'open' | 'save'): Promise<FileSystemFileHandle> {
    const picked = await pickFile(dialog)
    if (!picked) throw new DOMException('The user aborted a request.', 'AbortError')
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle(picked.name, { create: true })
    if (picked.base64 !== null) {
      const stream = await handle.createWritable()
      await stream.write(Uint8Array.from(atob(picked.base64), (character) => character.codePointAt(0)!))
      await stream.close()
    }
    return handle
  }

  page.showOpenFilePicker = async () => [await handleOf('open')]
  page.showSaveFilePicker = () => handleOf('save')
  page.showDirectoryPicker = async ({ mode }) => {
    const picked = await pickFile(mode === 'read' ? 'open' : 'save')
    if (!picked) throw new DOMException('The user aborted a request.', 'AbortError')
    return (await navigator.storage.getDirectory()).getDirectoryHandle(picked.name, { create: true })
  }
}

/** Runs in the page: the text of a file of the private file system. */
export async function readPicked(name: string): Promise<string> {
  try {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle(name)
    return await (await handle.getFile()).text()
  } catch {
    return ''
  }
}
