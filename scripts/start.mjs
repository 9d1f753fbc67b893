// Starts the program: in Electron where its runtime is to be had, else in the browser. `npm start [-- file.csv]`.
import { spawn } from 'node:child_process'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'
import { obtainElectron } from './electron-runtime.mjs'
import { openBrowser } from './open-browser.mjs'
import { namedFile, serve } from './serve.mjs'

/** An Electron that ends this soon with an error could not show a window. */
const FAILS_WITHIN_MS = 5000

const args = process.argv.slice(2)
const file = namedFile(args)
await ensureBuild()
const electron = await obtainElectron({ fetch: true })
const reason = 'executable' in electron ? await runElectron(electron.executable) : electron.reason
if (reason) await runWebEdition(reason)

/**
 * Runs until the window closes.
 *
 * @param {string} executable
 * @returns {Promise<string | undefined>} why there was no window
 */
function runElectron(executable) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(executable, [ROOT, ...(file ? [file] : [])], { stdio: 'inherit' })
    child.on('error', (error) => resolve(`Electron did not start (${error.message})`))
    child.on('exit', (code) => {
      const failed = code !== 0 && performance.now() - started < FAILS_WITHIN_MS
      if (!failed) process.exitCode = code ?? 1
      resolve(failed ? 'Electron did not start' : undefined)
    })
  })
}

/** @param {string} reason */
async function runWebEdition(reason) {
  const server = await serve(file ? { launchFile: file } : {})
  const sentence = reason.charAt(0).toUpperCase() + reason.slice(1)
  console.log(`${sentence}; Logit Sheet runs in your browser instead, at ${server.url} (Ctrl+C ends it)`)
  if (!args.includes('--no-open') && !process.env['LOGIT_SHEET_NO_OPEN']) openBrowser(server.url)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.close().then(() => process.exit(0)))
  }
}
