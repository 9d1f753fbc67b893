import type { Outcome } from '../core/outcome'
import type { FolderFile } from '../engine/model'

/** A file piece by piece; a sentence, and no more of it, where it cannot be read on. */
export type Pieces = AsyncIterable<Outcome<Uint8Array>>

/** What the command line needs of the outside: files, standard streams. Tests give their own. */
export interface Terminal {
  /** Reads a file, or standard input for `-`; a sentence where it cannot. */
  read(name: string): Promise<Outcome<Uint8Array>>
  /** The same, piece by piece, however long it is. */
  pieces(name: string): Promise<Outcome<Pieces>>
  /** The files of the Data Package that a folder or its descriptor stands for; `undefined` where a name is neither. */
  packageFiles(name: string): Promise<Outcome<readonly FolderFile[] | undefined>>
  /** Writes a file whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<Outcome<void>>
  out(data: string | Uint8Array): void
  /** The same for what is long: done when more of it can be taken. */
  send(data: string): Promise<void>
  /** One sentence on standard error. */
  complain(sentence: string): void
}

/** Says why a command was not done, and answers with its exit status. */
export function refuse(terminal: Terminal, sentence: string, status: number): number {
  terminal.complain(sentence)
  return status
}
