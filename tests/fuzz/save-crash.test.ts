import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPackageFolder } from '../../src/cli/package-folder'
import { packageOnDisk } from '../../src/main/files/package-folder'
import { finishSave, savePackageFolder } from '../../src/main/files/save-folder'
import { buildChild, killedAfter } from './child-script'
import { versionFolder, wholeVersionOf } from './saved-folders'
import { versionBytes, wholeVersion } from './saved-versions'

const KILLS = Number(process.env['FUZZ_KILLS'] ?? 6)
const SEED = process.env['FUZZ_SEED']

let folder = ''
let child = ''
let folderChild = ''

beforeAll(async () => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'logit-sheet-crash-'))
  child = await buildChild('saving-child', folder)
  folderChild = await buildChild('saving-folder-child', folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a process that is killed while it saves', () => {
  it.each([
    ['can rename', 'renames'],
    ['cannot rename', 'no-rename'],
  ])(
    'leaves the old file or the new one, whole, on a disk that %s',
    { timeout: 20_000 + KILLS * 15_000 },
    async (_which, disk) => {
      const property = fc.asyncProperty(fc.integer({ min: 0, max: 120 }), async (after) => {
        const place = mkdtempSync(path.join(folder, 'disk-'))
        const file = path.join(place, 'book.csv')
        writeFileSync(file, versionBytes(0))
        const told = await killedAfter(child, [file, disk], after)
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

  it.each([
    ['can rename', 'renames'],
    ['cannot rename', 'no-rename'],
  ])(
    'leaves the old package or the new one in a folder on a disk that %s',
    { timeout: 20_000 + KILLS * 4_000 },
    async (_which, disk) => {
      const property = fc.asyncProperty(fc.integer({ min: 0, max: 120 }), async (after) => {
        const place = mkdtempSync(path.join(folder, 'package-'))
        const descriptor = path.join(place, 'datapackage.json')
        await savePackageFolder(descriptor, versionFolder(0))
        const told = await killedAfter(folderChild, [place, disk], after)
        // The command line reads and writes nothing; the desktop finishes what was begun.
        const seen = wholeVersionOf(await readPackageFolder(descriptor))
        await finishSave(place)
        const settled = wholeVersionOf(await packageOnDisk(descriptor))
        const names = readdirSync(path.join(place, 'sheets')).toSorted().join()
        rmSync(place, { recursive: true })
        expect(seen === told || seen === told + 1).toBe(true)
        expect(settled).toBe(seen)
        expect(names).toBe(settled! % 3 === 0 ? 'a.csv,b.csv,c.csv,d.csv' : 'a.csv,b.csv,c.csv')
      })
      const seed = SEED === undefined ? {} : { seed: Number(SEED) }
      await fc.assert(property, { numRuns: Math.ceil(KILLS / 2), endOnFailure: true, ...seed })
    },
  )
})
