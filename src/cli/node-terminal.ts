import { once } from 'node:events'
import { constants, createReadStream, fstatSync } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import { failure, success, type Outcome } from '../core/outcome'
import { descriptorOf, readPackageFolder } from './package-folder'
import type { Pieces, Terminal } from './terminal'
import { writeOutput } from './write-output'

const PIECE_BYTES = 1_048_576

/** What the system says of a file, as a sentence. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  EROFS: 'its disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
}

// A reader such as `head` that has enough closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  nodeTerminal.complain(`standard output cannot be written: ${reasonOf(error)}.`)
  process.exit(1)
})

// Nobody listens: what was said is lost, what is done is not.
process.stderr.on('error', () => undefined)

/** The files and streams of this process. */
export const nodeTerminal: Terminal = {
  async read(name) {
    try {
      if (await isFolder(name)) return failure(folderRefused(name))
      return success(new Uint8Array(name === '-' ? await buffer(process.stdin) : await readFile(name)))
    } catch (error) {
      return unreadable(name, error)
    }
  },
  async pieces(name) {
    try {
      if (await isFolder(name)) return failure(folderRefused(name))
      if (name === '-') return success(piecesOf(name, () => process.stdin))
      await access(name, constants.R_OK)
      return success(piecesOf(name, () => createReadStream(name, { highWaterMark: PIECE_BYTES })))
    } catch (error) {
      return unreadable(name, error)
    }
  },
  async packageFiles(name) {
    const descriptor = name === '-' ? undefined : await descriptorOf(name)
    if (descriptor === undefined) return success(undefined)
    try {
      return success(await readPackageFolder(descriptor))
    } catch (error) {
      const isLacking = reasonOf(error) === REASONS['ENOENT'] && descriptor !== name
      return failure(
        isLacking
          ? `“${name}” is a folder without a datapackage.json; name a file in it.`
          : unreadable(name, error).message,
      )
    }
  },
  async write(name, bytes): Promise<Outcome<void>> {
    try {
      await writeOutput(name, bytes)
      return success(undefined)
    } catch (error) {
      const reason = reasonOf(error)
      return failure(
        `“${name}” cannot be written: ${reason === REASONS['ENOENT'] ? 'there is no such folder' : reason}.`,
      )
    }
  },
  out: (data) => void process.stdout.write(data),
  async send(data) {
    if (!process.stdout.write(data)) await once(process.stdout, 'drain')
  },
  complain: (sentence) => void process.stderr.write(`logitsheet: ${sentence}\n`),
}

async function isFolder(name: string): Promise<boolean> {
  if (name !== '-') return (await stat(name)).isDirectory()
  try {
    return fstatSync(process.stdin.fd).isDirectory()
  } catch {
    // Not every system tells what a terminal is.
    return false
  }
}

function folderRefused(name: string): string {
  return name === '-' ? 'standard input is a folder.' : `“${name}” is a folder; name a CSV file in it.`
}

/** The file is opened with the first piece that is asked for: who asks for none has nothing to close. */
async function* piecesOf(name: string, streamed: () => AsyncIterable<Uint8Array>): Pieces {
  try {
    for await (const piece of streamed()) yield success(piece)
  } catch (error) {
    yield unreadable(name, error)
  }
}

function unreadable(name: string, error: unknown) {
  return failure(`${name === '-' ? 'standard input' : `“${name}”`} cannot be read: ${reasonOf(error)}.`)
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
