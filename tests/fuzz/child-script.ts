import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { build } from 'vite'

/** Bundles a script of this folder so that Node runs it in a process of its own; answers where it is. */
export async function buildChild(name: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve(`tests/fuzz/${name}.ts`),
      outDir: path.join(folder, name),
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  })
  return path.join(folder, name, `${name}.mjs`)
}

/** Runs it, kills it `after` milliseconds of work, and answers the last number that it has told. */
export function killedAfter(script: string, args: readonly string[], after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString()
      timer ??= setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.on('error', reject)
    child.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(lastNumber(told))
      else reject(new Error('The process ended before it was killed.'))
    })
  })
}

/** A line that was cut off by the kill does not count. */
function lastNumber(told: string): number {
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1))
}
