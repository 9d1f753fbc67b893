// Electron's runtime: whether it is here, whether it could run here, and how it is fetched.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { ROOT } from './build.mjs'

const PACKAGE = path.join(ROOT, 'node_modules', 'electron')
const FAILURE = path.join(ROOT, 'node_modules', '.cache', 'logit-sheet', 'electron-download-failed')
/** How long a failed download is not tried again. */
const RETRY_AFTER_MS = 60 * 60 * 1000
const REACH_WITHIN_MS = 4000
const PROBE_WITHIN_MS = 30_000
const DOWNLOAD_WITHIN_MS = 10 * 60 * 1000

/**
 * The executable of a runtime that is installed and can open a window here, fetching it where `fetch` allows
 * it; else the reason, fit for the middle of a sentence.
 *
 * @param {{ fetch: boolean }} options
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function obtainElectron(options) {
  const reason = unfit()
  if (reason) return { reason }
  const installed = await installedElectron()
  if (installed) return { executable: installed }
  if (!options.fetch) return { reason: 'Electron’s runtime is not installed' }
  const failed = await download()
  if (failed) return { reason: failed }
  const fetched = await installedElectron()
  return fetched ? { executable: fetched } : { reason: 'Electron’s runtime was fetched but is not complete' }
}

/**
 * Whether a runtime opens a sandboxed window on this machine: a kernel may forbid what the sandbox needs.
 *
 * @param {string} executable
 */
export function opensWindows(executable) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const probe = path.join(ROOT, 'scripts', 'electron-probe.mjs')
  return spawnSync(executable, [probe], { env, stdio: 'ignore', timeout: PROBE_WITHIN_MS }).status === 0
}

/** Why this machine cannot show Electron's window however much of it is installed. */
function unfit() {
  if (process.platform !== 'linux') return undefined
  if (process.getuid?.() === 0) return 'Electron’s sandbox does not work for the root user'
  if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return 'there is no display for Electron'
  return undefined
}

/** Asking the package itself would start its download. */
async function installedElectron() {
  const name = await readFile(path.join(PACKAGE, 'path.txt'), 'utf8').catch(() => '')
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(PACKAGE, 'dist')
  const executable = path.join(folder, name || 'electron')
  return existsSync(executable) ? executable : undefined
}

/** @returns {Promise<string | undefined>} why it failed */
async function download() {
  const unreachable = 'Electron’s runtime cannot be downloaded here'
  if (await failedLately()) return unreachable
  if (!(await isReachable())) {
    await rememberFailure()
    return unreachable
  }
  console.error('Downloading the Electron runtime (once)…')
  const { status } = spawnSync(process.execPath, [path.join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: DOWNLOAD_WITHIN_MS,
  })
  if (status === 0) return undefined
  await rememberFailure()
  return 'the download of Electron’s runtime failed'
}

/** A look before the leap: the download itself would try again and again for minutes. */
async function isReachable() {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy'].some((name) => process.env[name])
  // Node's own fetch knows no proxies, the download does.
  if (proxied) return true
  const { version } = JSON.parse(await readFile(path.join(PACKAGE, 'package.json'), 'utf8'))
  const mirror = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR']
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const address = mirror
      ? base
      : `${base}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(REACH_WITHIN_MS) })
    return mirror ? true : response.ok
  } catch {
    return false
  }
}

async function failedLately() {
  const time = Number(await readFile(FAILURE, 'utf8').catch(() => '0'))
  return Date.now() - time < RETRY_AFTER_MS
}

/** Where nothing can be written down, the next start looks again. */
async function rememberFailure() {
  try {
    await mkdir(path.dirname(FAILURE), { recursive: true })
    await writeFile(FAILURE, String(Date.now()))
  } catch {
    return
  }
}
