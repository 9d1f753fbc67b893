import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DiskStates } from '../../../../src/main/files/disk-states'
import { FileGrants } from '../../../../src/main/files/file-grants'
import { RecentFiles } from '../../../../src/main/files/recent-files'
import { createShellFiles } from '../../../../src/main/files/shell-files'
import { StoredJson } from '../../../../src/main/stored-json'
import { Versions } from '../../../../src/main/files/versions'
import { MAX_RECENT } from '../../../../src/shared/file-kinds'
import { tempFolder } from '../temp-folder'

const BYTES = new TextEncoder().encode('1,2\n')
const NOT_GRANTED = 'This file was not opened in this window. Choose it with Open… first.'

function shell({ launch }: { launch?: string } = {}) {
  const folder = tempFolder()
  const answers: (string | undefined)[] = []
  const suggested: string[] = []
  const stored = path.join(folder, 'recent-files.json')
  const files = createShellFiles({
    dialogs: {
      askOpen: async () => answers.shift(),
      askOpenFolder: async () => answers.shift(),
      askSaveFolder: async (name) => {
        suggested.push(name)
        return answers.shift()
      },
      askOpenSeveral: async () => answers.splice(0).filter((answer) => answer !== undefined),
      askSave: async (name) => {
        suggested.push(name)
        return answers.shift()
      },
      askUnsaved: async () => 'cancel',
    },
    grants: new FileGrants(),
    disk: new DiskStates(),
    versions: new Versions(path.join(folder, 'versions')),
    recent: new RecentFiles(new StoredJson(stored)),
    launch,
    noteRecent: () => undefined,
    forgetRecent: () => undefined,
    folder: () => folder,
  })
  const write = (name: string) => {
    writeFileSync(path.join(folder, name), BYTES)
    return path.join(folder, name)
  }
  return { folder, files, answers, suggested, stored, write }
}

describe('the files of the window', () => {
  it('are those that a dialog gave, and saving goes to the same one', async () => {
    const { files, answers, write } = shell()
    const file = write('a.csv')
    answers.push(file)
    const opened = await files.openFile()
    if (!opened.ok || !opened.value) throw new Error('The file should have opened.')
    expect(opened.value.bytes).toEqual(BYTES)
    expect(opened.value.file).toMatchObject({ name: 'a.csv', location: path.dirname(file) })
    expect(await files.saveFile(opened.value.file.id, new Uint8Array([51]))).toMatchObject({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe('3')
  })

  it('are not paths: a path that no dialog gave is neither read nor written', async () => {
    const { files, write } = shell()
    const file = write('a.csv')
    expect(await files.openRecent(file)).toEqual({ ok: false, message: NOT_GRANTED })
    expect(await files.saveFile(file, new Uint8Array([51]))).toEqual({ ok: false, message: NOT_GRANTED })
    expect(readFileSync(file)).toEqual(Buffer.from(BYTES))
  })

  it('are not opened again as recent ones once the list was cleared', async () => {
    const { files, answers, write } = shell()
    answers.push(write('a.csv'))
    await files.openFile()
    const [recent] = await files.recentFiles()
    await files.clearRecent()
    expect(await files.recentFiles()).toEqual([])
    expect(await files.openRecent(recent!.id)).toEqual({ ok: false, message: NOT_GRANTED })
  })

  it('are read again, as they are now, whether they are recent ones or not', async () => {
    const { files, answers, write } = shell()
    const file = write('a.csv')
    answers.push(file)
    const opened = await files.openFile()
    if (!opened.ok || !opened.value) throw new Error('The file should have opened.')
    await files.clearRecent()
    writeFileSync(file, '3')
    const again = await files.reopenFile(opened.value.file.id)
    expect(again).toMatchObject({ ok: true, value: { file: opened.value.file, bytes: new Uint8Array([51]) } })
    expect(await files.reopenFile(file)).toEqual({ ok: false, message: NOT_GRANTED })
  })

  it('are kept among their versions before the program ends', async () => {
    const { files, answers, write } = shell()
    answers.push(write('a.csv'))
    const opened = await files.openFile()
    if (!opened.ok || !opened.value) throw new Error('The file should have opened.')
    const { id } = opened.value.file
    void files.saveFile(id, new Uint8Array([51]))
    await files.settled()
    expect((await files.fileVersions(id)).map(({ size }) => size)).toEqual([1, BYTES.length])
  })

  it('are known to be changed or taken away by others, and not when they were only touched', async () => {
    const { files, answers, write } = shell()
    const file = write('a.csv')
    answers.push(file)
    const opened = await files.openFile()
    if (!opened.ok || !opened.value) throw new Error('The file should have opened.')
    const { id } = opened.value.file
    expect(await files.fileState(id)).toBe('same')
    utimesSync(file, 1, 1)
    expect(await files.fileState(id)).toBe('same')
    writeFileSync(file, '3,4\n')
    expect(await files.fileState(id)).toBe('changed')
    await files.saveFile(id, BYTES)
    expect(await files.fileState(id)).toBe('same')
    rmSync(file)
    expect(await files.fileState(id)).toBe('gone')
    expect(await files.fileState('/etc/passwd')).toBe('same')
  })

  it('may be none: a cancelled dialog opens and saves nothing', async () => {
    const { files } = shell()
    expect(await files.openFile()).toEqual({ ok: true, value: null })
    expect(await files.saveFileAs('a.csv', BYTES)).toEqual({ ok: true, value: null })
  })

  it('have names from the window, and folders only from the user', async () => {
    const { files, folder, suggested, answers } = shell()
    await files.saveFileAs('../../etc/passwd', BYTES)
    expect(suggested).toEqual([path.join(folder, 'passwd')])
    const elsewhere = path.join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    answers.push(path.join(elsewhere, 'b.csv'))
    await files.saveFileAs('b.csv', BYTES)
    await files.saveFileAs('c.csv', BYTES)
    expect(suggested.at(-1)).toBe(path.join(elsewhere, 'c.csv'))
  })

  it.each([
    ['a.zip', 'a.csv', 'zip'],
    ['a.csv', 'a.XLSX', 'csv'],
    ['a.xlsx', 'a.zip', 'xlsx'],
    ['a.svg', 'a.png', 'svg'],
  ])('are not written under a name of another kind: %s as %s', async (name, chosen, ending) => {
    const { files, answers, write } = shell()
    const file = write(chosen)
    const before = readFileSync(file)
    answers.push(file)
    const saved = await files.saveFileAs(name, new Uint8Array([51]))
    if (saved.ok) throw new Error('It should not have been saved.')
    expect(saved.message).toContain(
      `“${chosen}” would not open as one. Nothing was changed; choose a name that ends in “.${ending}”`,
    )
    expect(readFileSync(file)).toEqual(before)
  })

  it.each(['a.tsv', 'a.dat', 'plain'])(
    'have any name that says nothing else: a.csv as %s',
    async (chosen) => {
      const { files, answers, folder } = shell()
      answers.push(path.join(folder, chosen))
      expect(await files.saveFileAs('a.csv', BYTES)).toMatchObject({ ok: true, value: { name: chosen } })
    },
  )

  it('of the command line open once', async () => {
    const file = path.join(tempFolder(), 'launch.csv')
    writeFileSync(file, BYTES)
    const { files } = shell({ launch: file })
    expect(await files.launchFile()).toMatchObject({ ok: true, value: { file: { name: 'launch.csv' } } })
    expect(await files.launchFile()).toEqual({ ok: true, value: null })
  })

  it('of the command line that are missing are reported with a sentence', async () => {
    const { files } = shell({ launch: path.join(tempFolder(), 'gone.csv') })
    expect(await files.launchFile()).toMatchObject({
      ok: false,
      message: expect.stringContaining('gone.csv'),
    })
  })
})

describe('a Data Package’s folder', () => {
  const encoder = new TextEncoder()
  const packageOf = (text: string) => [
    { path: 'datapackage.json', bytes: encoder.encode('{"resources":[{"path":"sheets/a.csv"}]}') },
    { path: 'sheets/a.csv', bytes: encoder.encode(text) },
  ]

  async function saved() {
    const { files, answers, folder } = shell()
    const place = path.join(folder, 'animals')
    answers.push(place)
    const made = await files.saveFolderAs('animals', packageOf('1'))
    if (!made.ok || !made.value) throw new Error('The folder should have been made.')
    return { files, answers, place, ref: made.value }
  }

  it('is made where the user says, shown by its own name, and opened again by the folder or its descriptor', async () => {
    const { files, answers, place, ref } = await saved()
    expect(ref).toMatchObject({ name: 'animals', location: path.dirname(place), isFolder: true })
    expect(await files.recentFiles()).toEqual([ref])
    answers.push(place)
    const opened = { ok: true, value: { file: ref, folder: packageOf('1') } }
    expect(await files.openFolder()).toMatchObject(opened)
    expect(await files.openPath(place)).toMatchObject(opened)
    expect(await files.openPath(path.join(place, 'datapackage.json'))).toMatchObject(opened)
  })

  it('is not made of one that holds anything', async () => {
    const { files, answers, place } = await saved()
    answers.push(place)
    const again = await files.saveFolderAs('animals', packageOf('2'))
    expect(again.ok || again.message).toBe(
      '“animals” is there already and not empty. Choose a name that is not taken; to save over a Data Package, open it first.',
    )
    expect(readFileSync(path.join(place, 'sheets/a.csv'), 'utf8')).toBe('1')
  })

  it('is saved again without a question, and what it held is kept among its versions as one file', async () => {
    const { files, ref, place } = await saved()
    await files.settled()
    writeFileSync(path.join(place, 'sheets/a.csv'), 'by hand')
    expect(await files.fileState(ref.id)).toBe('changed')
    expect(await files.saveFolder(ref.id, packageOf('2'))).toEqual({ ok: true, value: ref })
    expect(await files.fileState(ref.id)).toBe('same')
    await files.settled()
    const versions = await files.fileVersions(ref.id)
    const held = await Promise.all(
      versions.map(async ({ id }) => {
        const bytes = await files.readVersion(ref.id, id)
        return bytes.ok && strFromU8(unzipSync(bytes.value)['sheets/a.csv']!)
      }),
    )
    expect(held).toEqual(['2', 'by hand', '1'])
  })

  it('is told to have changed where any of its files was written or is gone', async () => {
    const { files, ref, place } = await saved()
    rmSync(path.join(place, 'sheets/a.csv'))
    expect(await files.fileState(ref.id)).toBe('changed')
    rmSync(place, { recursive: true })
    expect(await files.fileState(ref.id)).toBe('gone')
  })

  it('without a descriptor is refused with a sentence', async () => {
    const { files, answers, folder } = shell()
    answers.push(folder)
    const opened = await files.openFolder()
    expect(opened.ok || opened.message).toContain('has no datapackage.json, so it is no Data Package')
  })

  it('is no place for a file of another kind to be saved', async () => {
    const { files, write } = shell()
    const opened = await files.openPath(write('a.csv'))
    if (!opened.ok) throw new Error(opened.message)
    expect(await files.saveFolder(opened.value.file.id, packageOf('2'))).toEqual({
      ok: false,
      message: NOT_GRANTED,
    })
  })
})

describe('the recent list', () => {
  it('holds the newest first, each file once, and no more than its limit', async () => {
    const { files, write } = shell()
    for (let index = 0; index <= MAX_RECENT; index++) await files.openPath(write(`${index}.csv`))
    await files.openPath(write('5.csv'))
    const names = (await files.recentFiles()).map((file) => file.name)
    expect(names).toHaveLength(MAX_RECENT)
    expect(names.slice(0, 3)).toEqual(['5.csv', `${MAX_RECENT}.csv`, `${MAX_RECENT - 1}.csv`])
  })

  it('leaves out a file that is gone, and shows it again when it is back', async () => {
    const { files, write } = shell()
    const file = write('a.csv')
    await files.openPath(file)
    rmSync(file)
    expect(await files.recentFiles()).toEqual([])
    write('a.csv')
    expect(await files.recentFiles()).toHaveLength(1)
  })

  it('survives changes at the same time, and a file of nonsense in its place', async () => {
    const { files, write, stored } = shell()
    writeFileSync(stored, '{ not json')
    await Promise.all(['a.csv', 'b.csv', 'c.csv'].map((name) => files.openPath(write(name))))
    expect((await files.recentFiles()).map((file) => file.name).toSorted()).toEqual([
      'a.csv',
      'b.csv',
      'c.csv',
    ])
  })
})
