import { lstat, readdir, realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'

/** What a save writes beside a file before it takes the file's name. */
const TEMPORARY = /^\.logit-sheet-[\da-f]{12}\.tmp$/
/** No save takes as long. */
const OLD_MS = 3_600_000
/** A copy that is younger may be that of a save under way, on another machine too. */
const SETTLED_MS = 60_000

/** Removes what saves that were cut off have left in the folder of a file: files of ours, that are old. */
export async function removeStaleBeside(file: string, now = Date.now()): Promise<void> {
  const folder = path.dirname(await targetOf(file))
  const names = await readdir(folder).catch(() => [])
  for (const stale of names.filter((other) => TEMPORARY.test(other)).map((name) => path.join(folder, name))) {
    if (await isOursSince(stale, now - OLD_MS)) await rm(stale, { force: true }).catch(() => undefined)
  }
}

/** Copies beside a file of what it held before a save in place that was cut off; see `write-in-place.ts`. */
export async function copiesBeside(file: string, now = Date.now()): Promise<readonly string[]> {
  const { dir, name, ext } = path.parse(await targetOf(file))
  const [before, after] = [`${name} (before saving `, `)${ext}`]
  const names = await readdir(dir).catch(() => [])
  const copies = names.filter(
    (other) =>
      other.startsWith(before) &&
      other.endsWith(after) &&
      /^[\da-f]{6}$/.test(other.slice(before.length, other.length - after.length)),
  )
  const found: string[] = []
  for (const copy of copies.map((other) => path.join(dir, other))) {
    if (await isOursSince(copy, now - SETTLED_MS)) found.push(copy)
  }
  return found
}

/** Saving follows a link, and leaves what it leaves beside the file that it leads to. */
function targetOf(file: string): Promise<string> {
  return realpath(file).catch(() => file)
}

async function isOursSince(file: string, before: number): Promise<boolean> {
  try {
    const { mtimeMs, uid, isFile } = await stats(file)
    return isFile && mtimeMs < before && (process.getuid === undefined || uid === process.getuid())
  } catch {
    return false
  }
}

async function stats(file: string) {
  const found = await lstat(file)
  return { mtimeMs: found.mtimeMs, uid: found.uid, isFile: found.isFile() }
}
