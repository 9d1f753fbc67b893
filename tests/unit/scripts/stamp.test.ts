import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { stampOf } from '../../../scripts/stamp.mjs'
import { tempFolder } from '../main/temp-folder'

function sources() {
  const root = tempFolder()
  mkdirSync(path.join(root, 'src', 'deep'), { recursive: true })
  writeFileSync(path.join(root, 'src', 'a.ts'), 'a')
  writeFileSync(path.join(root, 'src', 'deep', 'b.ts'), 'b')
  writeFileSync(path.join(root, 'package.json'), '{}')
  return { root, stamp: () => stampOf(root, ['src', 'package.json', 'missing']) }
}

describe('the stamp of the sources', () => {
  it('is the same for the same contents, whatever their dates', async () => {
    const { root, stamp } = sources()
    const before = await stamp()
    utimesSync(path.join(root, 'src', 'a.ts'), 1, 1)
    expect(await stamp()).toBe(before)
    expect(await sources().stamp()).toBe(before)
  })

  it.each<[string, (root: string) => void]>([
    ['a content changes', (root) => writeFileSync(path.join(root, 'src', 'deep', 'b.ts'), 'B')],
    ['a file is added', (root) => writeFileSync(path.join(root, 'src', 'c.ts'), '')],
    ['a file goes', (root) => rmSync(path.join(root, 'src', 'a.ts'))],
    [
      'a file is renamed',
      (root) => renameSync(path.join(root, 'src', 'a.ts'), path.join(root, 'src', 'z.ts')),
    ],
    ['a missing input appears', (root) => writeFileSync(path.join(root, 'missing'), '')],
  ])('changes when %s', async (_what, change) => {
    const { root, stamp } = sources()
    const before = await stamp()
    change(root)
    expect(await stamp()).not.toBe(before)
  })

  it('tells apart where one file ends and the next begins', async () => {
    const { root, stamp } = sources()
    writeFileSync(path.join(root, 'src', 'a.ts'), 'ab')
    writeFileSync(path.join(root, 'src', 'deep', 'b.ts'), '')
    const before = await stamp()
    writeFileSync(path.join(root, 'src', 'a.ts'), 'a')
    writeFileSync(path.join(root, 'src', 'deep', 'b.ts'), 'b')
    expect(await stamp()).not.toBe(before)
  })
})
