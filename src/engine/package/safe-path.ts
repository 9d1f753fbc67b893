/**
 * Why a path may not be followed, as the end of a sentence; `undefined` where it may. A package reads what lies in its
 * own folder and nothing else, whatever its descriptor says.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'it is empty'
  if (/^[a-z][a-z0-9+.-]+:/i.test(path))
    return `“${path}” is an address on the network or elsewhere, and nothing is fetched`
  if (path.startsWith('/') || path.startsWith('~') || /^[a-z]:/i.test(path))
    return `“${path}” is not a path inside of the package`
  if (path.includes('\\')) return `“${path}” has a backslash; names are parted by “/”`
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
