import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { currentDescriptor, packageOnDisk } from '../../../../src/main/files/package-folder'
import { finishSave, savePackageFolder, type FolderFs } from '../../../../src/main/files/save-folder'
import { DESCRIPTOR, type FolderFile } from '../../../../src/shared/package-files'
import { STAGE } from '../../../../src/shared/staged-save'
import { tempFolder } from '../temp-folder'

/** A package of the given sheets, each with a text. */
function packageOf(sheets: Readonly<Record<string, string>>): readonly FolderFile[] {
  const encoder = new TextEncoder()
  const resources = Object.keys(sheets).map((name) => ({ name, path: `sheets/${name}.csv` }))
  return [
    { path: DESCRIPTOR, bytes: encoder.encode(JSON.stringify({ resources })) },
    ...Object.entries(sheets).map(([name, text]) => ({
      path: `sheets/${name}.csv`,
      bytes: encoder.encode(text),
    })),
  ]
}

function folderWith(sheets: Readonly<Record<string, string>>): string {
  const folder = tempFolder()
  mkdirSync(path.join(folder, 'sheets'))
  for (const file of packageOf(sheets)) writeFileSync(path.join(folder, file.path), file.bytes)
  return folder
}

const save = (folder: string, sheets: Readonly<Record<string, string>>, fs?: FolderFs) =>
  savePackageFolder(path.join(folder, DESCRIPTOR), packageOf(sheets), fs)

/** What this program reads of a folder. */
async function sheetsIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const [, ...files] = await packageOnDisk(path.join(folder, DESCRIPTOR))
  return Object.fromEntries(
    files.map((file) => [path.basename(file.path, '.csv'), new TextDecoder().decode(file.bytes)]),
  )
}

/** A disk on which the `failing`th call of a kind, and all after it, are refused. */
function failingFs(kind: 'rename' | 'open', failing: number, code: string): FolderFs {
  let calls = 0
  const fail = (real: (...args: never[]) => Promise<unknown>) =>
    ((...args: never[]) =>
      ++calls >= failing
        ? Promise.reject(Object.assign(new Error(`${code}: made to fail`), { code }))
        : real(...args)) as never
  return { ...nodeFs, [kind]: fail(nodeFs[kind] as never) }
}

describe('a workbook’s package that is saved as a folder', () => {
  it('takes the place of the old one: what is no more is removed, what is others’ is left alone', async () => {
    const folder = folderWith({ a: 'old', gone: 'x' })
    writeFileSync(path.join(folder, 'README.md'), 'mine')
    writeFileSync(path.join(folder, 'sheets', 'notes.csv'), 'mine too')
    expect(await save(folder, { a: 'new', b: 'more' })).toEqual({ ok: true, value: null })
    expect(await sheetsIn(folder)).toEqual({ a: 'new', b: 'more' })
    expect(readdirSync(folder).toSorted()).toEqual(['README.md', DESCRIPTOR, 'sheets'])
    expect(readdirSync(path.join(folder, 'sheets')).toSorted()).toEqual(['a.csv', 'b.csv', 'notes.csv'])
  })

  it('touches no file that is as it was', async () => {
    const folder = folderWith({ a: 'same', b: 'old' })
    const file = path.join(folder, 'sheets', 'a.csv')
    utimesSync(file, 1000, 1000)
    await save(folder, { a: 'same', b: 'new' })
    expect((await nodeFs.stat(file)).mtimeMs).toBe(1_000_000)
  })

  it('makes the folders that it needs, and keeps the rights of its files', async () => {
    const folder = folderWith({ a: 'old' })
    await nodeFs.chmod(path.join(folder, 'sheets', 'a.csv'), 0o600)
    const files = [...packageOf({ a: 'new' }), { path: 'values/a.csv', bytes: new Uint8Array([49]) }]
    expect(await savePackageFolder(path.join(folder, DESCRIPTOR), files)).toMatchObject({ ok: true })
    expect(readFileSync(path.join(folder, 'values', 'a.csv'), 'utf8')).toBe('1')
    expect((await nodeFs.stat(path.join(folder, 'sheets', 'a.csv'))).mode & 0o777).toBe(0o600)
  })

  it.each(['../a.csv', 'sheets/../../a.csv', 'README.md', 'sheets/a/b.csv', 'C:\\a.csv'])(
    'never is a file at %s',
    async (name) => {
      const folder = folderWith({ a: 'old' })
      const files = [...packageOf({ a: 'new' }), { path: name, bytes: new Uint8Array() }]
      expect(await savePackageFolder(path.join(folder, DESCRIPTOR), files)).toMatchObject({ ok: false })
      expect(await sheetsIn(folder)).toEqual({ a: 'old' })
    },
  )

  it('does not leave its folder by a link', async () => {
    const [folder, elsewhere] = [folderWith({ a: 'old' }), tempFolder()]
    symlinkSync(elsewhere, path.join(folder, 'values'))
    const files = [...packageOf({ a: 'new' }), { path: 'values/a.csv', bytes: new Uint8Array([49]) }]
    const saved = await savePackageFolder(path.join(folder, DESCRIPTOR), files)
    expect(saved.ok || saved.message).toContain('is a link to another folder')
    expect(readdirSync(elsewhere)).toEqual([])
    expect(existsSync(path.join(folder, STAGE))).toBe(false)
  })

  it('of which the disk takes no more is as it was', async () => {
    for (let failing = 1; failing < 6; failing++) {
      const folder = folderWith({ a: 'old', b: 'old', gone: 'old' })
      const saved = await save(folder, { a: 'new', b: 'new' }, failingFs('open', failing, 'ENOSPC'))
      expect(saved.ok || saved.message).toContain('not enough space')
      expect(await sheetsIn(folder)).toEqual({ a: 'old', b: 'old', gone: 'old' })
      expect(existsSync(path.join(folder, STAGE))).toBe(false)
    }
  })

  it('of which some file is in use is saved all the same, and in its place when it can be', async () => {
    for (let failing = 2; failing < 5; failing++) {
      const folder = folderWith({ a: 'old', b: 'old' })
      const saved = await save(
        folder,
        { a: 'new', b: 'new', c: 'new' },
        failingFs('rename', failing, 'EBUSY'),
      )
      expect(saved.ok || saved.message).toContain('“.logit-sheet-save”')
      expect(await sheetsIn(folder)).toEqual({ a: 'new', b: 'new', c: 'new' })
      await finishSave(folder)
      expect(existsSync(path.join(folder, STAGE))).toBe(false)
      expect(await sheetsIn(folder)).toEqual({ a: 'new', b: 'new', c: 'new' })
    }
  })

  it('is written in place on a disk that cannot rename', async () => {
    const folder = folderWith({ a: 'old', gone: 'x' })
    expect(await save(folder, { a: 'new' }, failingFs('rename', 1, 'EXDEV'))).toMatchObject({ ok: true })
    expect(await sheetsIn(folder)).toEqual({ a: 'new' })
    expect(readdirSync(path.join(folder, 'sheets'))).toEqual(['a.csv'])
  })

  it('leaves what another program has written since a save was cut off', async () => {
    const folder = folderWith({ a: 'old', b: 'old' })
    await save(folder, { a: 'new', b: 'new' }, failingFs('rename', 2, 'EBUSY'))
    writeFileSync(path.join(folder, 'sheets', 'b.csv'), 'by hand')
    await finishSave(folder)
    expect(await sheetsIn(folder)).toEqual({ a: 'new', b: 'by hand' })
  })

  it.each([
    [{ from: '0', to: '../a.csv', was: null }, 'keep.txt'],
    [{ from: 0, to: DESCRIPTOR, was: null }, 'sheets/a.csv'],
    [{ from: '0', to: DESCRIPTOR, was: null }, ['sheets/a.csv']],
  ])('takes no plan for one that names files which are none of its own: %j, %j', async (file, gone) => {
    const folder = folderWith({ a: 'old' })
    mkdirSync(path.join(folder, STAGE))
    writeFileSync(path.join(folder, STAGE, '0'), 'evil')
    writeFileSync(path.join(folder, 'keep.txt'), 'mine')
    const plan = { files: [file], remove: [gone] }
    writeFileSync(path.join(folder, STAGE, 'plan.json'), JSON.stringify(plan))
    expect(await currentDescriptor(path.join(folder, DESCRIPTOR))).toBe(path.join(folder, DESCRIPTOR))
    await finishSave(folder)
    expect(readdirSync(folder).toSorted()).toEqual([DESCRIPTOR, 'keep.txt', 'sheets'])
    expect(await sheetsIn(folder)).toEqual({ a: 'old' })
  })
})
