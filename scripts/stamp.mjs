// A fingerprint of everything that a build reads, so that an unchanged tree is not built again.
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'

/** What a build reads: folders, with all that is in them, and files. */
export const BUILD_INPUTS = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'LICENSE',
  'docs/third-party.md',
  'package.json',
  'package-lock.json',
  'scripts/build.mjs',
]

/**
 * SHA-256, in hex, over the names and contents of all files under `inputs`. Dates play no part: a fresh clone
 * of the same sources has the same stamp. An input that does not exist counts as empty.
 *
 * @param {string} root
 * @param {readonly string[]} [inputs] relative to `root`
 */
export async function stampOf(root, inputs = BUILD_INPUTS) {
  const files = (await Promise.all(inputs.map((input) => filesUnder(path.join(root, input)))))
    .flat()
    .toSorted()
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const hash = createHash('sha256')
  for (const [index, file] of files.entries()) {
    const content = contents[index]
    hash.update(`${path.relative(root, file).replaceAll(path.sep, '/')}\0${content.length}\0`)
    hash.update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} place
 * @returns {Promise<string[]>}
 */
async function filesUnder(place) {
  try {
    const entries = await readdir(place, { withFileTypes: true })
    const found = await Promise.all(entries.map((entry) => filesUnder(path.join(place, entry.name))))
    return found.flat()
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place]
    if (error.code === 'ENOENT') return []
    throw error
  }
}
