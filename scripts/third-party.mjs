// The licences and notices of the packages that are built into the program, as a page: `npm run docs` writes it.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { ROOT } from './build.mjs'

const HEAD = `# Libraries and fonts

What is built into Logit Sheet beside its own code, and under which licences.
`
/** An \`import\`, \`export … from\` or CSS \`@import\` of a package; its name is the first group. */
const IMPORT = /(?:from|import|import\()\s*'((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g

/**
 * A table of the packages, then each text of a licence or notice once, below the names of those that it belongs to.
 *
 * @returns {Promise<string>}
 */
export async function thirdPartyPage() {
  const { packages } = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8'))
  const places = [...bundledPlaces(packages, await importedPackages())].toSorted()
  const rows = places.map((place) => [nameOf(place), packages[place].version, packages[place].license])
  /** @type {Map<string, string[]>} */
  const owners = new Map()
  for (const place of places) {
    for (const text of await textsOf(place)) owners.set(text, [...(owners.get(text) ?? []), nameOf(place)])
  }
  const texts = [...owners].map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`)
  return [HEAD, table([['package', 'version', 'licence'], ...rows]), ...texts].join('\n')
}

/** In columns for those who read it as it stands, as the program shows it. @param {string[][]} rows */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |\n`
  const [head, ...body] = rows
  return [head, widths.map((width) => '-'.repeat(width)), ...body].map(line).join('')
}

/** The packages that the sources name and the lock file has; Node's own and Electron are not among them. */
async function importedPackages() {
  const files = await readdir(path.join(ROOT, 'src'), { recursive: true })
  const sources = files.filter((file) => /\.(tsx?|css)$/.test(file))
  const texts = await Promise.all(sources.map((file) => readFile(path.join(ROOT, 'src', file), 'utf8')))
  const names = texts.flatMap((text) => [...text.matchAll(IMPORT)].map(([, name]) => name))
  return new Set(names.filter((name) => name !== 'electron'))
}

/**
 * Where the lock file has these packages, and all that they depend on.
 *
 * @param {Record<string, { dependencies?: Record<string, string> }>} packages
 * @param {Iterable<string>} names
 */
function bundledPlaces(packages, names) {
  /** @type {Set<string>} */
  const found = new Set()
  const take = (/** @type {string} */ from, /** @type {string} */ name) => {
    const place = [`${from}/node_modules/${name}`, `node_modules/${name}`].find((one) => one in packages)
    if (place === undefined || found.has(place)) return
    found.add(place)
    for (const needed of Object.keys(packages[place].dependencies ?? {})) take(place, needed)
  }
  for (const name of names) take('', name)
  return found
}

/** @param {string} place */
function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** What a package asks to be passed on with it. @param {string} place */
async function textsOf(place) {
  const folder = path.join(ROOT, place)
  const files = (await readdir(folder))
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .toSorted()
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  return texts.map((text) =>
    text
      .replaceAll('\r\n', '\n')
      .replaceAll(/[ \t]+$/gm, '')
      .trim(),
  )
}
