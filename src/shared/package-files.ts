/** What every part of the program has to know of a Data Package's files without opening it. */

/** The file that makes a Data Package of a folder. */
export const DESCRIPTOR = 'datapackage.json'

/** A file of a folder; its path has `/` between names and none in front. */
export interface FolderFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** More files than this are no package that a person made. */
const MOST_FILES = 1000

/**
 * The files that a descriptor's text names: those of its resources, and the schemas and dialects that lie in files of their
 * own. Paths out of the package's folder are left out; whoever reads the descriptor says so.
 */
export function namedFiles(descriptor: string): readonly string[] {
  const names = resourcesIn(descriptor)
    .flatMap(({ path, schema, dialect }) => [path, schema, dialect].flat())
    .filter((name) => typeof name === 'string')
    .filter((name) => pathProblem(name) === undefined)
  return [...new Set(names.map(plainPath))].filter((name) => name !== DESCRIPTOR).slice(0, MOST_FILES)
}

interface NamedFiles {
  readonly path?: unknown
  readonly schema?: unknown
  readonly dialect?: unknown
}

function resourcesIn(descriptor: string): readonly NamedFiles[] {
  try {
    const parsed = JSON.parse(descriptor.replace(/^\ufeff/, '')) as { resources?: unknown } | null
    const resources = parsed?.resources
    return Array.isArray(resources) ? resources.filter((one) => typeof one === 'object' && one !== null) : []
  } catch {
    return []
  }
}

/**
 * Why a path may not be followed, as the end of a sentence; `undefined` where it may. A package reads what lies in its
 * own folder and nothing else, whatever its descriptor says.
 */
export function pathProblem(path: string): string | undefined {
  if (plainPath(path) === '') return path === '' ? 'it is empty' : `“${path}” is a folder`
  if (/^[a-z][a-z0-9+.-]+:/i.test(path))
    return `“${path}” is an address on the network or elsewhere, and nothing is fetched`
  if (path.startsWith('/') || path.startsWith('~') || /^[a-z]:/i.test(path))
    return `“${path}” is not a path inside of the package`
  if (path.includes('\\')) return `“${path}” has a backslash; names are parted by “/”`
  if (path.includes('\0')) return 'it holds a NUL character'
  if (path.split('/').includes('..')) return `“${path}” leads out of the package`
  return undefined
}

/** The path without `.` and empty parts. */
export function plainPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** One run of bytes for all files, in an order that does not depend on how they were come by. */
export function joinedBytes(files: readonly FolderFile[]): Uint8Array {
  const whole = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes.length, 0))
  let at = 0
  for (const { bytes } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}
