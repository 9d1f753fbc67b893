import type { FolderFile } from '../../src/shared/package-files'

const LINES = 4000
/** A version's sheets: one more in every third, so that files come and go. */
const sheetsOf = (version: number) => ['a', 'b', 'c', ...(version % 3 === 0 ? ['d'] : [])]

/** A package whose every file says which version it is. */
export function versionFolder(version: number): readonly FolderFile[] {
  const encoder = new TextEncoder()
  const resources = sheetsOf(version).map((name) => ({ name, path: `sheets/${name}.csv` }))
  return [
    { path: 'datapackage.json', bytes: encoder.encode(JSON.stringify({ version, resources })) },
    ...resources.map(({ path }) => ({ path, bytes: encoder.encode(`${version}\n`.repeat(LINES + version)) })),
  ]
}

/** Which version a package is, or `undefined` where it is not one whole version. */
export function wholeVersionOf(files: readonly FolderFile[]): number | undefined {
  const found = new Map(files.map(({ path, bytes }) => [path, bytes]))
  const descriptor = found.get('datapackage.json')
  if (!descriptor) return undefined
  const { version } = JSON.parse(new TextDecoder().decode(descriptor)) as { version: number }
  const wanted = versionFolder(version)
  const isWhole = wanted.every(({ path, bytes }) => {
    const there = found.get(path)
    return there !== undefined && Buffer.compare(there, bytes) === 0
  })
  return isWhole && found.size === wanted.length ? version : undefined
}
