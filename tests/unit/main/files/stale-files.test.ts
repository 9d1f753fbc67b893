import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { copiesBeside, removeStaleBeside } from '../../../../src/main/files/stale-files'
import { Versions } from '../../../../src/main/files/versions'
import { tempFolder } from '../temp-folder'

const HOUR = 3_600_000

function folderWith(files: Readonly<Record<string, number>>): string {
  const folder = tempFolder()
  for (const [name, age] of Object.entries(files)) {
    const file = path.join(folder, name)
    writeFileSync(file, name)
    const time = new Date(Date.now() - age)
    utimesSync(file, time, time)
  }
  return folder
}

describe('what saves that were cut off have left', () => {
  it('is removed where it is ours and old, and nothing else', async () => {
    const others = {
      '.logit-sheet-0123456789ab.tmp': 1000,
      '.logit-sheet-xyz.tmp': 2 * HOUR,
      'a.tmp': 2 * HOUR,
    }
    const folder = folderWith({ ...others, '.logit-sheet-ba9876543210.tmp': 2 * HOUR })
    mkdirSync(path.join(folder, '.logit-sheet-aaaaaaaaaaaa.tmp'))
    await removeStaleBeside(path.join(folder, 'a.csv'))
    expect(readdirSync(folder).toSorted()).toEqual(
      ['.logit-sheet-aaaaaaaaaaaa.tmp', ...Object.keys(others)].toSorted(),
    )
  })

  it('beside a file that was written in place goes to its versions', async () => {
    const folder = folderWith({
      'a.csv': 0,
      'a (before saving 0a1b2c).csv': 2 * HOUR,
      'a (before saving 0a1b2d).csv': 1000,
      'a (before saving the world).csv': 2 * HOUR,
    })
    const file = path.join(folder, 'a.csv')
    const copies = await copiesBeside(file)
    expect(copies.map((copy) => path.basename(copy))).toEqual(['a (before saving 0a1b2c).csv'])
    const versions = new Versions(path.join(folder, 'versions'))
    expect(await versions.keepCutOff(file, copies)).toBe(true)
    expect(existsSync(copies[0]!)).toBe(false)
    const [one] = await versions.of(file)
    expect(one).toMatchObject({ isBeforeCutOff: true })
    const read = await versions.read(file, one!.id)
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('a (before saving 0a1b2c).csv')
    expect(await versions.keepCutOff(file, await copiesBeside(file))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')('is looked for where a link leads to', async () => {
    const there = folderWith({
      'a.csv': 0,
      'a (before saving 0a1b2c).csv': 2 * HOUR,
      '.logit-sheet-ba9876543210.tmp': 2 * HOUR,
    })
    const link = path.join(folderWith({}), 'b.csv')
    symlinkSync(path.join(there, 'a.csv'), link)
    const copies = await copiesBeside(link)
    expect(copies.map((copy) => path.basename(copy))).toEqual(['a (before saving 0a1b2c).csv'])
    await removeStaleBeside(link)
    expect(readdirSync(there)).not.toContain('.logit-sheet-ba9876543210.tmp')
  })
})
