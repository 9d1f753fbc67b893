// A Chromium-based browser of this machine: for the end-to-end specs and for the web edition's window.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
]

/** Where installers put the browser outside PATH, relative to the folders of each platform. */
const PLACES = {
  darwin: {
    folders: () => ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')],
    files: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  win32: {
    folders: () =>
      ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []),
    files: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  linux: {
    folders: () => ['/opt', '/usr/lib', '/snap/bin'],
    files: ['google/chrome/chrome', 'chromium/chromium'],
  },
}

/**
 * The executable of an installed browser, or `undefined`. `CHROME_PATH` goes first, then PATH, then the usual
 * folders of the platform.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROME_PATH']
  if (named && isExecutable(named)) return named
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)))
  const place = PLACES[process.platform] ?? PLACES.linux
  const usual = place.folders().flatMap((folder) => place.files.map((file) => path.join(folder, file)))
  return [...onPath, ...usual].find(isExecutable)
}

/**
 * A browser that tests can drive: an installed one, Playwright's own, or one that is installed now. A sentence
 * says what to do where none can be had.
 *
 * @returns {Promise<{ executable: string } | { message: string }>}
 */
export async function obtainChromium() {
  const found = findChromium() ?? (await playwrightsOwn())
  if (found) return { executable: found }
  console.error('No Chromium, Chrome or Edge is installed; fetching one for the end-to-end specs…')
  run(process.execPath, [path.resolve('node_modules/@playwright/test/cli.js'), 'install', 'chromium'])
  const fetched = await playwrightsOwn()
  if (fetched) return { executable: fetched }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  const installed = findChromium()
  if (installed) return { executable: installed }
  return {
    message:
      'The end-to-end specs need a browser: install Chromium, Chrome or Edge, or set CHROME_PATH to its executable.',
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const executable = chromium.executablePath()
  return isExecutable(executable) ? executable : undefined
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
