import { describe, expect, it } from 'vitest'
import {
  DroppedFolder,
  droppedIn,
  incomingOfFolder,
} from '../../../../../src/renderer/state/files/dropped-folder'

type Contents = { readonly [name: string]: string | Contents }

/** What a browser gives of a dropped folder: entries come two at a time. */
function folder(name: string, contents: Contents): FileSystemDirectoryEntry {
  const entries = Object.entries(contents).map(([inside, content]) =>
    typeof content === 'string'
      ? {
          isFile: true,
          isDirectory: false,
          name: inside,
          file: (done: (file: File) => void) => done(new File([content], inside)),
        }
      : folder(inside, content),
  )
  const createReader = () => {
    let next = 0
    return {
      readEntries(done: (part: unknown[]) => void) {
        done(entries.slice(next, next + 2))
        next += 2
      },
    }
  }
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemDirectoryEntry
}

const dropped = (name: string, contents: Contents) => new DroppedFolder(folder(name, contents))

describe('a folder that is dropped on the window', () => {
  it('is a Data Package with every file below it, hidden ones left out', async () => {
    const read = await incomingOfFolder(
      dropped('prices', {
        'a.csv': '1',
        'b.csv': '2',
        'datapackage.json': '{}',
        '.git': { config: 'x' },
        data: { deep: { 'c.csv': '3' } },
      }),
    )
    expect(read.ok && read.value.name).toBe('prices')
    expect(read.ok && read.value.folder?.map(({ path }) => path)).toEqual([
      'a.csv',
      'b.csv',
      'datapackage.json',
      'data/deep/c.csv',
    ])
  })

  it('without a descriptor is refused with what to do instead', async () => {
    expect(await incomingOfFolder(dropped('some', { 'a.csv': '1' }))).toEqual({
      ok: false,
      message: '“some” is a folder without a datapackage.json. Drop the files in it that are to be opened.',
    })
  })

  it('that cannot be read says so', async () => {
    const entry = {
      name: 'gone',
      createReader: () => ({
        readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error('gone')),
      }),
    }
    const read = await incomingOfFolder(new DroppedFolder(entry as unknown as FileSystemDirectoryEntry))
    expect(read).toEqual({ ok: false, message: '“gone” could not be read.' })
  })

  it('is told from the files beside it', () => {
    const file = new File(['1'], 'a.csv')
    const entry = folder('prices', {})
    const items = [{ webkitGetAsEntry: () => null }, { webkitGetAsEntry: () => entry }]
    const files = [file, new File([], 'prices')]
    const transfer = { items, files } as unknown as Pick<DataTransfer, 'items' | 'files'>
    expect(droppedIn(transfer)).toEqual([file, new DroppedFolder(entry)])
    const plain = { items: [], files: [file] } as unknown as Pick<DataTransfer, 'items' | 'files'>
    expect(droppedIn(plain)).toEqual([file])
  })
})
