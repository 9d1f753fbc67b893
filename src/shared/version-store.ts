/** The last saves of each file, which the host keeps out of the user's way. */
import type { DesktopOutcome, FileId } from './desktop'

/** When a version was kept, in milliseconds: its name among those of its file. */
export type VersionId = number

export interface FileVersion {
  readonly id: VersionId
  /** In bytes. */
  readonly size: number
  /** What the file held when a save over it was cut off; its `id` is when that save began. */
  readonly isBeforeCutOff?: true
}

export interface VersionStore {
  /** What a file held after each of its last saves, and before the first; the newest first. */
  fileVersions(file: FileId): Promise<readonly FileVersion[]>
  readVersion(file: FileId, id: VersionId): Promise<DesktopOutcome<Uint8Array>>
}

const MOST_VERSIONS = 10
/** Of one file together; a larger file has no versions. */
export const MAX_VERSIONS_BYTES = 200_000_000
/** Of all files together. */
const MAX_ALL_VERSIONS_BYTES = 1_000_000_000

/** Those of one file that have to go. */
export function surplusVersions(versions: readonly FileVersion[]): readonly FileVersion[] {
  const newest = newestFirst(versions)
  const within = withinBytes(newest, MAX_VERSIONS_BYTES)
  return newest.filter((version, i) => i >= MOST_VERSIONS || !within.has(version))
}

/** Those of all files that have to go: the oldest. */
export function surplusOfAll<T extends FileVersion>(versions: readonly T[]): readonly T[] {
  const within = withinBytes(newestFirst(versions), MAX_ALL_VERSIONS_BYTES)
  return versions.filter((version) => !within.has(version))
}

export function newestFirst<T extends FileVersion>(versions: readonly T[]): readonly T[] {
  return versions.toSorted((a, b) => b.id - a.id)
}

function withinBytes<T extends FileVersion>(newest: readonly T[], most: number): ReadonlySet<T> {
  let bytes = 0
  return new Set(newest.filter(({ size }) => (bytes += size) <= most))
}
