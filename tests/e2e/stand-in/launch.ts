import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ElectronDouble, type ElectronDoubleOptions } from './electron-double'

const REGISTRY = Symbol.for('logit-sheet.electron-doubles')
const exported = [
  'app',
  'BrowserWindow',
  'dialog',
  'ipcMain',
  'Menu',
  'nativeTheme',
  'protocol',
  'screen',
  'session',
] as const satisfies readonly (keyof ElectronDouble)[]

/**
 * Starts the built shell over the double. The bundles are copied to a folder whose `node_modules/electron` is the
 * double, so that they run as they are, and each launch is a fresh copy of the shell's modules.
 */
export async function launchStandIn(
  options: ElectronDoubleOptions & { readonly file?: string | undefined },
): Promise<ElectronDouble> {
  const double = new ElectronDouble(options)
  const entry = prepareFolder(options.folder, double)
  const argv = process.argv
  process.argv = [process.execPath, path.resolve('.'), ...(options.file === undefined ? [] : [options.file])]
  try {
    await import(pathToFileURL(entry).href)
  } finally {
    process.argv = argv
  }
  await double.started()
  return double
}

function prepareFolder(folder: string, double: ElectronDouble): string {
  const out = path.join(folder, 'out')
  const electron = path.join(folder, 'node_modules', 'electron')
  mkdirSync(electron, { recursive: true })
  cpSync('out/main', path.join(out, 'main'), { recursive: true })
  cpSync('out/preload', path.join(out, 'preload'), { recursive: true })
  symlinkSync(path.resolve('out/renderer'), path.join(out, 'renderer'), 'junction')
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(electron, 'package.json'), '{ "type": "module", "exports": "./index.js" }')
  writeFileSync(
    path.join(electron, 'index.js'),
    `export const { ${exported.join(', ')} } = globalThis[Symbol.for('logit-sheet.electron-doubles')].get(${JSON.stringify(folder)})\n`,
  )
  registry().set(folder, double)
  return path.join(out, 'main', 'index.js')
}

function registry(): Map<string, ElectronDouble> {
  const scope = globalThis as unknown as Record<symbol, Map<string, ElectronDouble>>
  return (scope[REGISTRY] ??= new Map())
}
