import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import {
  chmod,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import type { DesktopOutcome } from '../../shared/desktop'
import { fileMessages } from '../../shared/file-messages'
import type { FileStamp } from '../../shared/known-files'
import { OneAfterAnother } from '../../shared/one-after-another'
import {
  MAX_VERSIONS_BYTES,
  newestFirst,
  surplusOfAll,
  surplusVersions,
  type FileVersion,
  type VersionId,
} from '../../shared/version-store'
import { stampOf } from './disk-states'
import { isDescriptor, packageOnDisk } from './package-folder'
import { zipOf } from '../../shared/zip-of'

/** What a file was like when its newest version was kept. */
type LastKept = FileStamp

const LAST = 'last.json'
/** Behind the number of a version that is what a file held before a save that was cut off. */
const CUT_OFF = '-cut-off'
const VERSION = /^(\d+)(-cut-off)?$/
/** Of a version that is not whole yet. */
const UNFINISHED = '.tmp'
/** What was in a file is nobody else's to read. */
const OWN = { mode: 0o600 }

/**
 * The last saves of each file, a folder each, in the program's own folder. Keeping them is a comfort: where it fails
 * (a full disk) the save itself is as good.
 */
export class Versions {
  readonly #folder: string
  /** A queue for each file: where one is on a disk that does not answer, the others are saved all the same. */
  readonly #keeping = new Map<string, OneAfterAnother>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps what a file holds before it is saved over, unless that is its newest version. */
  async keepBefore(file: string): Promise<void> {
    await this.#after(file, async () => {
      const now = await stampOf(file)
      const last = await this.#last(file)
      const isKept = last?.size === now?.size && last?.modified === now?.modified
      if (!now || isKept || !(await stat(file)).isFile() || now.size > MAX_VERSIONS_BYTES) return
      const folder = await this.#made(file)
      // A file that was put back from a backup is old, and yet the newest of its versions.
      const newest = Math.max(0, ...(await versionsIn(folder)).map(({ id }) => id))
      const kept = path.join(folder, String(Math.max(Math.floor(now.modified), newest + 1)))
      if (isDescriptor(file)) return writeWhole(kept, zipOf(await packageOnDisk(file)))
      await copyWhole(file, kept)
      // The save does not wait until it would survive a power cut, too.
      void this.#after(file, () => flush(kept))
    })
  }

  /**
   * Takes what a save that was cut off has left beside a file among its versions, and out of the user's folder. Answers
   * whether there was anything.
   */
  async keepCutOff(file: string, copies: readonly string[]): Promise<boolean> {
    let kept = false
    for (const copy of copies) {
      await this.#after(file, async () => {
        const began = Math.floor((await stat(copy)).mtimeMs)
        // However large it is: the file itself may be half.
        await moveWhole(copy, path.join(await this.#made(file), `${began}${CUT_OFF}`))
        kept = true
      })
    }
    return kept
  }

  /** Keeps what was just saved, of a Data Package's folder as one zip file, and lets go of what is too much. */
  keepSaved(file: string, bytes: Uint8Array): Promise<void> {
    return this.#after(file, async () => {
      const now = await stampOf(file)
      if (!now) return
      const folder = await this.#made(file)
      await removeUnfinished(folder)
      const isNew = bytes.length <= MAX_VERSIONS_BYTES && !(await isNewest(folder, bytes))
      if (isNew) await writeWhole(path.join(folder, String(Date.now())), bytes)
      const last: LastKept = now
      await writeFile(path.join(folder, LAST), JSON.stringify(last), OWN)
      for (const version of surplusVersions(await versionsIn(folder))) await remove(folder, version)
      await this.#prune()
    })
  }

  /** Resolves when all that is under way is kept. */
  async settled(): Promise<void> {
    await Promise.all([...this.#keeping.values()].map((queue) => queue.settled()))
  }

  async of(file: string): Promise<readonly FileVersion[]> {
    await this.#queueOf(file).settled()
    return newestFirst(await versionsIn(this.#folderOf(file)))
  }

  async read(file: string, id: VersionId): Promise<DesktopOutcome<Uint8Array>> {
    try {
      const folder = this.#folderOf(file)
      const version = (await versionsIn(folder)).find((one) => one.id === id)
      return { ok: true, value: new Uint8Array(await readFile(path.join(folder, nameOf(version!)))) }
    } catch {
      return { ok: false, message: fileMessages.versionGone(path.basename(file)) }
    }
  }

  /** One after the other; what fails is not kept. */
  #after(file: string, keep: () => Promise<void>): Promise<void> {
    return this.#queueOf(file)
      .do(keep)
      .catch(() => undefined)
  }

  #queueOf(file: string): OneAfterAnother {
    const folder = this.#folderOf(file)
    const queue = this.#keeping.get(folder) ?? new OneAfterAnother()
    this.#keeping.set(folder, queue)
    return queue
  }

  async #prune(): Promise<void> {
    const names = await readdir(this.#folder)
    const all = await Promise.all(
      names.map(async (name) => {
        const folder = path.join(this.#folder, name)
        return (await versionsIn(folder)).map((version) => ({ ...version, folder }))
      }),
    )
    for (const { folder, ...version } of surplusOfAll(all.flat())) await remove(folder, version)
  }

  async #last(file: string): Promise<LastKept | undefined> {
    try {
      return JSON.parse(await readFile(path.join(this.#folderOf(file), LAST), 'utf8')) as LastKept
    } catch {
      return undefined
    }
  }

  async #made(file: string): Promise<string> {
    const folder = this.#folderOf(file)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return folder
  }

  #folderOf(file: string): string {
    return path.join(this.#folder, createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 32))
  }
}

/** A version has its name only when it is whole on the disk: the program may end while it is written. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await whole(file, (unfinished) => writeFile(unfinished, bytes, { ...OWN, flush: true }))
}

/** A copy, which shares the blocks of `from` where the disk can; it is not flushed yet. */
async function copyWhole(from: string, file: string): Promise<void> {
  await whole(file, async (unfinished) => {
    await copyFile(from, unfinished, constants.COPYFILE_FICLONE)
    await chmod(unfinished, OWN.mode)
  })
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** On a full disk, what could not be finished would take the room that the user's next save needs. */
async function whole(file: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = file + UNFINISHED
  try {
    await write(unfinished)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

/** A copy that is flushed already needs only another name, unless it is on another disk. */
async function moveWhole(from: string, file: string): Promise<void> {
  try {
    await rename(from, file)
  } catch {
    await copyWhole(from, file)
    await flush(file)
    await rm(from)
  }
}

async function versionsIn(folder: string): Promise<readonly FileVersion[]> {
  const names = await readdir(folder).catch(() => [])
  const found = names.flatMap((name) => {
    const [, id, cutOff] = VERSION.exec(name) ?? []
    return id === undefined ? [] : [{ name, id: Number(id), isCutOff: cutOff !== undefined }]
  })
  const versions = await Promise.all(
    found.map(async ({ name, id, isCutOff }) => {
      const stats = await stat(path.join(folder, name)).catch(() => undefined)
      return stats && { id, size: stats.size, ...(isCutOff && { isBeforeCutOff: true as const }) }
    }),
  )
  // One may have had to go meanwhile.
  return versions.filter((version) => version !== undefined)
}

/** Whether the newest version holds just that: whoever saves ten times in a row loses none to it. */
async function isNewest(folder: string, bytes: Uint8Array): Promise<boolean> {
  const [newest] = newestFirst(await versionsIn(folder))
  if (!newest || newest.isBeforeCutOff || newest.size !== bytes.length) return false
  return Buffer.compare(await readFile(path.join(folder, nameOf(newest))), bytes) === 0
}

function nameOf({ id, isBeforeCutOff }: FileVersion): string {
  return `${id}${isBeforeCutOff ? CUT_OFF : ''}`
}

async function remove(folder: string, version: FileVersion): Promise<void> {
  await rm(path.join(folder, nameOf(version)), { force: true })
}

/** What an earlier run could not finish; this one keeps one version of a file after the other. */
async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((other) => other.endsWith(UNFINISHED)))
    await rm(path.join(folder, name), { force: true })
}
