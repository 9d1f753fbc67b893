import { mkdir, readdir, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome, FileRef, OpenedFile } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import { DESCRIPTOR, type FolderFile } from '../../shared/package-files'
import { refused } from '../../shared/refused'
import type { DiskStates } from './disk-states'
import { errnoOf } from './errno'
import { currentDescriptor, readPackageFolder } from './package-folder'
import { readForWindow } from './read-file'
import { writingFailed } from './save-file'
import { finishSave, savePackageFolder } from './save-folder'
import type { Versions } from './versions'
import { zipOf } from '../../shared/zip-of'

export interface ShellPackagesParts {
  readonly disk: DiskStates
  readonly versions: Versions
  /** Lists a file as recent, and grants it. */
  readonly used: (file: string) => Promise<FileRef>
}

/** Data Packages as folders. A descriptor's path stands for its folder in all that is kept about files. */
export interface ShellPackages {
  open(descriptor: string): Promise<DesktopOutcome<OpenedFile>>
  save(descriptor: string, files: readonly FolderFile[]): Promise<DesktopOutcome<FileRef>>
  /** Makes the folder; one that is there has to be empty. */
  create(folder: string, files: readonly FolderFile[]): Promise<DesktopOutcome<FileRef>>
}

export function createShellPackages({ disk, versions, used }: ShellPackagesParts): ShellPackages {
  async function save(descriptor: string, files: readonly FolderFile[]): Promise<DesktopOutcome<FileRef>> {
    await versions.keepBefore(descriptor)
    const written = await savePackageFolder(descriptor, files)
    if (!written.ok) return written
    disk.noteFolder(path.resolve(descriptor), await disk.modified(descriptor), files)
    // The window does not wait for it: the save is done.
    void versions.keepSaved(descriptor, zipOf(files))
    return { ok: true, value: await used(descriptor) }
  }

  return {
    save,
    async open(descriptor) {
      // Where it may not be finished, what is staged is read from there.
      await finishSave(path.dirname(descriptor)).catch(() => undefined)
      const modified = await disk.modified(descriptor)
      const content = await readForWindow(await currentDescriptor(descriptor))
      if (!content.ok) return content
      const { bytes } = content.value
      const folder = await readPackageFolder(descriptor, bytes)
      disk.noteFolder(path.resolve(descriptor), modified, folder)
      return { ok: true, value: { file: await used(descriptor), bytes, folder } }
    },
    async create(folder, files) {
      const name = path.basename(folder)
      try {
        const made = await mkdir(folder, { recursive: true })
        if (made === undefined && (await readdir(folder)).length > 0)
          return refused(fileMessages.folderTaken(name))
        const saved = await save(path.join(folder, DESCRIPTOR), files)
        if (!saved.ok && made !== undefined) await rmdir(folder).catch(() => undefined)
        return saved
      } catch (error) {
        const isTaken = errnoOf(error) === 'EEXIST'
        return refused(isTaken ? fileMessages.folderTaken(name) : writingFailed(name, error))
      }
    },
  }
}
