// Serves the web edition: `node scripts/serve.mjs [--port=N] [file.csv]`.
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ensureBuild, ROOT } from './build.mjs'

/**
 * Starts the server of the built window, and ends it with the process.
 *
 * @param {{ launchFile?: string, port?: number }} [options]
 * @returns {Promise<{ url: string, origin: string, close(): Promise<void> }>}
 */
export async function serve(options = {}) {
  const built = pathToFileURL(path.join(ROOT, 'out/main/web-server.js')).href
  const { startWebServer } = await import(built)
  return startWebServer({ folder: path.join(ROOT, 'out/renderer'), ...options })
}

/**
 * The file named on a command line, as a whole path. npm runs scripts in the package's folder and tells where
 * the user was.
 *
 * @param {readonly string[]} args
 */
export function namedFile(args) {
  const file = args.find((arg) => !arg.startsWith('-'))
  return file === undefined ? undefined : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2)
  await ensureBuild()
  const port = args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length)
  const launchFile = namedFile(args)
  const server = await serve({ ...(port && { port: Number(port) }), ...(launchFile && { launchFile }) })
  console.log(server.url)
}
