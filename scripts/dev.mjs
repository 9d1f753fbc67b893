// The program with hot reloading: in Electron where its runtime is, else in the browser.
import path from 'node:path'
import process from 'node:process'
import { ROOT } from './build.mjs'
import { obtainElectron } from './electron-runtime.mjs'
import { openBrowser } from './open-browser.mjs'

process.chdir(ROOT)
const configFile = path.join(ROOT, 'electron.vite.config.ts')
const electron = await obtainElectron({ fetch: true })
if ('executable' in electron) {
  const { createServer } = await import('electron-vite')
  await createServer({ configFile }, {})
} else {
  const { resolveConfig } = await import('electron-vite')
  const { createServer } = await import('vite')
  const { config } = await resolveConfig({ configFile }, 'serve', 'development')
  const server = await createServer({ ...config?.renderer, configFile: false, server: { host: '127.0.0.1' } })
  await server.listen()
  const url = server.resolvedUrls?.local[0] ?? ''
  console.log(`${electron.reason}; the window is at ${url}`)
  if (!process.argv.includes('--no-open')) openBrowser(url)
}
