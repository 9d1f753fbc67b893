import { once } from 'node:events'
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import { failure, success, type Outcome } from '../core/outcome'
import { descriptorOf, readPackageFolder } from './package-folder'
import type { Terminal } from './terminal'

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
  throw error
})

/** The files and streams of this process. */
export const nodeTerminal: Terminal = {
  async read(name) {
    if (name === '-') return success(new Uint8Array(await buffer(process.stdin)))
    try {
      if ((await stat(name)).isDirectory()) return failure(`“${name}” is a folder; name a CSV file in it.`)
      return success(new Uint8Array(await readFile(name)))
    } catch (error) {
      return failure(`“${name}” cannot be read: ${reasonOf(error)}.`)
    }
  },
  async pieces(name) {
    if (name === '-') return success(process.stdin)
    try {
      if ((await stat(name)).isDirectory()) return failure(`“${name}” is a folder; name a CSV file in it.`)
      const file = await open(name)
      return success(file.createReadStream({ highWaterMark: PIECE_BYTES }))
    } catch (error) {
      return failure(`“${name}” cannot be read: ${reasonOf(error)}.`)
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
          : `“${name}” cannot be read: ${reasonOf(error)}.`,
      )
    }
  },
  async write(name, bytes): Promise<Outcome<void>> {
    // A link stays one, and a file keeps its rights.
    const target = await realpath(name).catch(() => name)
    const part = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
    try {
      const mode = await stat(target).then(
        (found) => found.mode & 0o777,
        () => undefined,
      )
      const file = await open(part, 'w')
      if (mode !== undefined) await file.chmod(mode)
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
      await rename(part, target)
      return success(undefined)
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined)
      return failure(`“${name}” cannot be written: ${reasonOf(error)}.`)
    }
  },
  out: (data) => void process.stdout.write(data),
  async send(data) {
    if (!process.stdout.write(data)) await once(process.stdout, 'drain')
  },
  complain: (sentence) => void process.stderr.write(`logitsheet: ${sentence}\n`),
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}
