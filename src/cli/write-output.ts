import { randomBytes } from 'node:crypto'
import { access, constants, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Puts `bytes` in the place of a file, whole or not at all: a link stays one, and a file keeps its rights. A pipe or a
 * device is written to, and nothing is put in its place. Fails as the system does.
 */
export async function writeOutput(name: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(name).catch(() => name)
  const old = await stat(target).catch(() => undefined)
  if (old && !old.isFile()) return writeFile(target, bytes)
  // Renaming asks for rights on the folder alone.
  if (old) await access(target, constants.W_OK)
  const folder = path.dirname(target)
  const part = path.join(folder, `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const file = await open(part, 'wx', old ? 0o600 : 0o666)
    try {
      await file.writeFile(bytes)
      if (old) await file.chmod(old.mode & 0o777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
}
