import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { versionBytes, wholeVersion } from './saved-versions'

const KILLS = Number(process.env['FUZZ_KILLS'] ?? 6)
const SEED = process.env['FUZZ_SEED']

let folder = ''
let child = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'logit-sheet-crash-'))
  child = path.join(folder, 'child', 'saving-child.mjs')
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.resolve('tests/fuzz/saving-child.ts'),
      outDir: path.dirname(child),
      rolldownOptions: { output: { entryFileNames: 'saving-child.mjs' } },
    },
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Saves again and again in a process of its own, kills it `after` milliseconds of work, answers the last save told. */
function killedWhileSaving(file: string, disk: string, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const saving = spawn(process.execPath, [child, file, disk], { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    saving.stdout.on('data', (text: Buffer) => {
      told += text.toString()
      timer ??= setTimeout(() => saving.kill('SIGKILL'), after)
    })
    saving.on('error', reject)
    saving.on('close', (_code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(Number(told.trim().split('\n').at(-1)))
      else reject(new Error('The process ended before it was killed.'))
    })
  })
}

describe('a process that is killed while it saves', () => {
  it.each([
    ['can rename', 'renames'],
    ['cannot rename', 'no-rename'],
  ])(
    'leaves the old file or the new one, whole, on a disk that %s',
    { timeout: 20_000 + KILLS * 4_000 },
    async (_which, disk) => {
      const property = fc.asyncProperty(fc.integer({ min: 0, max: 120 }), async (after) => {
        const place = mkdtempSync(path.join(folder, 'disk-'))
        const file = path.join(place, 'book.csv')
        writeFileSync(file, versionBytes(0))
        const told = await killedWhileSaving(file, disk, after)
        const names = disk === 'renames' ? ['book.csv'] : readdirSync(place)
        const versions = names.map((name) => wholeVersion(readFileSync(path.join(place, name))))
        rmSync(place, { recursive: true })
        // What was told is there, or the save that was under way when the process ended.
        expect(versions.some((version) => version === told || version === told + 1)).toBe(true)
      })
      const seed = SEED === undefined ? {} : { seed: Number(SEED) }
      await fc.assert(property, { numRuns: Math.ceil(KILLS / 2), endOnFailure: true, ...seed })
    },
  )
})
