import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { FileId, FileRef } from '../../shared/desktop'
import { isDescriptor } from './package-folder'

/**
 * The files that the user has chosen, by the ids that the window knows them by. A path gets in here from a
 * dialog, the command line, the system or the recent list, never from the window.
 */
export class FileGrants {
  readonly #paths = new Map<FileId, string>()
  readonly #ids = new Map<string, FileId>()

  /** The reference to hand to the window; the same one for the same file. */
  grant(file: string): FileRef {
    const whole = path.resolve(file)
    const id = this.#ids.get(whole) ?? randomUUID()
    this.#ids.set(whole, id)
    this.#paths.set(id, whole)
    const shown = isDescriptor(whole) ? path.dirname(whole) : whole
    const ref = { id, name: path.basename(shown), location: path.dirname(shown) }
    return shown === whole ? ref : { ...ref, isFolder: true }
  }

  /** Where a file is, or `undefined` when nothing granted it. */
  pathOf(id: FileId): string | undefined {
    return this.#paths.get(id)
  }
}
