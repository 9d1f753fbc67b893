import { describe, expect, it } from 'vitest'
import { writeFolder } from '../../../src/renderer/host/web-folder-save'
import { readFolder } from '../../../src/renderer/host/web-folders'
import type { FolderFile } from '../../../src/shared/package-files'
import { browser, PrivateFolder } from './private-folder'

const encoder = new TextEncoder()

/** A package of the given sheets, each with a text. */
function packageOf(sheets: Readonly<Record<string, string>>): readonly FolderFile[] {
  const resources = Object.keys(sheets).map((name) => ({ path: `sheets/${name}.csv` }))
  return [
    { path: 'datapackage.json', bytes: encoder.encode(JSON.stringify({ resources })) },
    ...Object.entries(sheets).map(([name, text]) => ({
      path: `sheets/${name}.csv`,
      bytes: encoder.encode(text),
    })),
  ]
}

async function sheetsIn({ handle }: PrivateFolder): Promise<unknown> {
  const read = await readFolder(handle)
  if (!read.ok) return read.message
  const [, ...sheets] = read.value
  return Object.fromEntries(
    sheets.map(({ path, bytes }) => [path.slice(7, -4), new TextDecoder().decode(bytes)]),
  )
}

const OLD = { a: 'old', b: 'old', gone: 'old' }
const NEW = { a: 'new', b: 'new', c: 'new' }

describe('a package in a folder of the browser', () => {
  it('takes the place of the old one, and leaves what is others’ alone', async () => {
    const folder = new PrivateFolder()
    await writeFolder(folder.handle, packageOf(OLD))
    await (await folder.getDirectoryHandle('sheets')).getFileHandle('notes.csv', { create: true })
    expect(await writeFolder(folder.handle, packageOf(NEW))).toEqual({ ok: true, value: null })
    expect(await sheetsIn(folder)).toEqual(NEW)
    expect([...folder.folders.keys()]).toEqual(['sheets'])
    expect([...folder.folders.get('sheets')!.files.keys()].toSorted()).toEqual([
      'a.csv',
      'b.csv',
      'c.csv',
      'notes.csv',
    ])
  })

  it('is the old one or the new one, whenever the browser ends, and the next save goes on from there', async () => {
    const seen = new Set<string>()
    let changes = 0
    for (let isDone = false; !isDone; changes++) {
      const folder = new PrivateFolder()
      await writeFolder(folder.handle, packageOf(OLD))
      browser.changesLeft = changes
      const saved = await writeFolder(folder.handle, packageOf(NEW))
      browser.changesLeft = Infinity
      isDone = saved.ok
      const found = await sheetsIn(folder)
      expect([OLD, NEW]).toContainEqual(found)
      seen.add(JSON.stringify(found))
      expect(await writeFolder(folder.handle, packageOf(NEW))).toMatchObject({ ok: true })
      expect([...folder.folders.keys()]).toEqual(['sheets'])
      expect(await sheetsIn(folder)).toEqual(NEW)
    }
    expect(seen.size).toBe(2)
    expect(changes).toBeGreaterThan(10)
  })

  it('is told to be staged where some of it could not be put in its place', async () => {
    const folder = new PrivateFolder()
    await writeFolder(folder.handle, packageOf(OLD))
    browser.changesLeft = 8
    const saved = await writeFolder(folder.handle, packageOf(NEW))
    browser.changesLeft = Infinity
    expect(saved.ok || saved.message).toContain('“.logit-sheet-save”')
    expect(await sheetsIn(folder)).toEqual(NEW)
  })
})
