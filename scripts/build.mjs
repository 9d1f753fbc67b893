// Builds the shell, the window and the command line into out/. Does nothing when no source has changed since.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stampOf } from './stamp.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const STAMP = path.join(ROOT, 'out', '.stamp')
/** What is built, from where, and what a finished build of it has, whatever its stamp says. */
const PARTS = [
  {
    entries: ['src/main/index.ts', 'src/preload/index.ts', 'src/renderer/index.tsx'],
    products: ['main/index.js', 'preload/index.cjs', 'renderer/index.html'],
    build: buildShell,
  },
  { entries: ['src/cli/index.ts'], products: ['cli/index.js'], build: buildCommandLine },
]

/**
 * Makes `out/` what the sources say. Prints one line when it has to work; throws with the bundler's message
 * when the sources do not build.
 *
 * @param {{ force?: boolean, quiet?: boolean }} [options]
 * @returns {Promise<boolean>} whether anything was built
 */
export async function ensureBuild({ force = false, quiet = false } = {}) {
  const stamp = await stampOf(ROOT)
  if (!force && (await isCurrent(stamp))) return false
  const started = performance.now()
  await rm(STAMP, { force: true })
  await Promise.all(presentParts().map((part) => part.build()))
  await mkdir(path.dirname(STAMP), { recursive: true })
  await writeFile(STAMP, stamp)
  // Standard error, so that a command's own output stays clean.
  if (!quiet) console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  return true
}

/** @param {string} stamp */
async function isCurrent(stamp) {
  const stored = await readFile(STAMP, 'utf8').catch(() => '')
  const products = presentParts().flatMap((part) => part.products)
  return stored === stamp && products.every((file) => existsSync(path.join(ROOT, 'out', file)))
}

function presentParts() {
  return PARTS.filter(({ entries }) => entries.every((entry) => existsSync(path.join(ROOT, entry))))
}

async function buildShell() {
  const { build } = await import('electron-vite')
  await build({ root: ROOT, configFile: path.join(ROOT, 'electron.vite.config.ts'), logLevel: 'error' })
}

async function version() {
  return JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')).version
}

async function buildCommandLine() {
  const { build } = await import('vite')
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // A worker thread that a command starts is a file of its own beside it.
    worker: { format: 'es' },
    build: {
      ssr: path.join(ROOT, 'src/cli/index.ts'),
      outDir: path.join(ROOT, 'out/cli'),
      target: 'node20',
      sourcemap: true,
      emptyOutDir: true,
      rollupOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
    },
    define: { LOGIT_SHEET_VERSION: JSON.stringify(await version()) },
    // One file that needs no node_modules beside it.
    ssr: { noExternal: true },
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensureBuild({ force: process.argv.includes('--force') })
  } catch (error) {
    // The bundler's message names file and line; its own stack would only bury them.
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
