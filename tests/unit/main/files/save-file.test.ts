import * as fs from 'node:fs'
import * as fsPromises from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveWholeFile, type SavingFs } from '../../../../src/main/files/save-file'
import { tempFolder } from '../temp-folder'

const NEW = new TextEncoder().encode('new')

function oldFile(): { folder: string; file: string } {
  const folder = tempFolder()
  const file = path.join(folder, 'book.csv')
  fs.writeFileSync(file, 'old')
  return { folder, file }
}

/** A file system where one operation fails as the system would. */
function failing(operation: 'open' | 'rename' | 'access' | 'chmod' | 'chown', code: string): SavingFs {
  const fail = () => Promise.reject(Object.assign(new Error(`${code}: made to fail, ${operation}`), { code }))
  return { ...fsPromises, [operation]: fail }
}

/** A file system whose disk is full once the file is open. */
const fullDisk: SavingFs = {
  ...fsPromises,
  async open(...args: Parameters<typeof fsPromises.open>) {
    const handle = await fsPromises.open(...args)
    handle.writeFile = () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }))
    return handle
  },
}

describe('saving a file', () => {
  it('writes a new file and leaves nothing else in the folder', async () => {
    const folder = tempFolder()
    expect(await saveWholeFile(path.join(folder, 'book.csv'), NEW)).toEqual({ ok: true, value: null })
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
    expect(fs.readFileSync(path.join(folder, 'book.csv'), 'utf8')).toBe('new')
  })

  it('replaces a file and keeps its permissions', async () => {
    const { file, folder } = oldFile()
    fs.chmodSync(file, 0o640)
    expect((await saveWholeFile(file, NEW)).ok).toBe(true)
    expect(fs.readFileSync(file, 'utf8')).toBe('new')
    expect(fs.statSync(file).mode & 0o777).toBe(0o640)
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('never lets others look into the file on the way', async () => {
    const { file } = oldFile()
    fs.chmodSync(file, 0o600)
    const modes: number[] = []
    const watched: SavingFs = {
      ...fsPromises,
      async open(...args: Parameters<typeof fsPromises.open>) {
        const handle = await fsPromises.open(...args)
        modes.push((await handle.stat()).mode & 0o077)
        return handle
      },
    }
    await saveWholeFile(file, NEW, watched)
    expect(modes[0]).toBe(0)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('does without setting rights where the disk has but one kind', async () => {
    const { file } = oldFile()
    fs.chmodSync(file, 0o600)
    expect(await saveWholeFile(file, NEW, failing('chmod', 'EPERM'))).toEqual({ ok: true, value: null })
  })

  it('replaces what a symbolic link points to, and keeps the link', async () => {
    const { file, folder } = oldFile()
    const link = path.join(folder, 'link.csv')
    fs.symlinkSync(file, link)
    expect((await saveWholeFile(link, NEW)).ok).toBe(true)
    expect(fs.readlinkSync(link)).toBe(file)
    expect(fs.readFileSync(file, 'utf8')).toBe('new')
  })

  it('makes the file at the end of links that lead from folder to folder', async () => {
    const folder = tempFolder()
    const [home, away] = [path.join(folder, 'home'), path.join(folder, 'deep', 'away')]
    fs.mkdirSync(home)
    fs.mkdirSync(away, { recursive: true })
    fs.symlinkSync(away, path.join(home, 'linked'))
    fs.symlinkSync('linked/second.csv', path.join(home, 'first.csv'))
    fs.symlinkSync('../target.csv', path.join(away, 'second.csv'))
    expect((await saveWholeFile(path.join(home, 'first.csv'), NEW)).ok).toBe(true)
    expect(fs.readFileSync(path.join(folder, 'deep', 'target.csv'), 'utf8')).toBe('new')
    expect(fs.lstatSync(path.join(away, 'second.csv')).isSymbolicLink()).toBe(true)
  })

  it('writes a file in place that would have another owner otherwise', async () => {
    const { file, folder } = oldFile()
    const { ino } = fs.statSync(file)
    // The file of somebody else, that this user may write.
    const shared = {
      ...failing('chown', 'EPERM'),
      async stat(name: string) {
        const stats = await fsPromises.stat(name)
        return name === file ? Object.assign(stats, { uid: stats.uid + 1 }) : stats
      },
    } as SavingFs
    expect((await saveWholeFile(file, NEW, shared)).ok).toBe(true)
    expect([fs.readFileSync(file, 'utf8'), fs.statSync(file).ino]).toEqual(['new', ino])
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('makes the file that a dangling link names', async () => {
    const folder = tempFolder()
    const link = path.join(folder, 'link.csv')
    fs.symlinkSync('target.csv', link)
    expect((await saveWholeFile(link, NEW)).ok).toBe(true)
    expect(fs.readFileSync(path.join(folder, 'target.csv'), 'utf8')).toBe('new')
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'waits a little for another program to let go of it: %s',
    async (code) => {
      const { file } = oldFile()
      let left = 2
      const held: SavingFs = {
        ...fsPromises,
        async rename(...args: Parameters<typeof fsPromises.rename>) {
          if (left-- > 0) throw Object.assign(new Error(`${code}: held`), { code })
          await fsPromises.rename(...args)
        },
      }
      const inode = fs.statSync(file).ino
      expect(await saveWholeFile(file, NEW, held)).toEqual({ ok: true, value: null })
      expect(fs.readFileSync(file, 'utf8')).toBe('new')
      expect(fs.statSync(file).ino).not.toBe(inode)
    },
  )

  it('flushes the bytes to the disk before the file takes its name', async () => {
    const { file } = oldFile()
    const steps: string[] = []
    const watched: SavingFs = {
      ...fsPromises,
      async open(...args: Parameters<typeof fsPromises.open>) {
        const handle = await fsPromises.open(...args)
        const sync = handle.sync.bind(handle)
        handle.sync = () => {
          steps.push(String(args[0]).endsWith('.tmp') ? 'flush file' : 'flush folder')
          return sync()
        }
        return handle
      },
      async rename(...args: Parameters<typeof fsPromises.rename>) {
        steps.push('rename')
        await fsPromises.rename(...args)
      },
    }
    await saveWholeFile(file, NEW, watched)
    expect(steps).toEqual(['flush file', 'rename', 'flush folder'])
  })
})

describe('a save that fails', () => {
  it.each([
    ['ENOSPC', fullDisk, 'There is not enough space to save “book.csv”.'],
    ['EACCES', failing('open', 'EACCES'), 'You do not have permission to save “book.csv” here.'],
    ['EROFS', failing('open', 'EROFS'), '“book.csv” is on a disk or in a folder that is read-only.'],
    [
      'EACCES on the file',
      failing('access', 'EACCES'),
      'You do not have permission to save “book.csv” here.',
    ],
    ['EBUSY', failing('rename', 'EBUSY'), '“book.csv” is in use by another program.'],
    ['EIO', failing('rename', 'EIO'), '“book.csv” could not be saved: made to fail.'],
    ['EPERM on its rights', failing('chmod', 'EPERM'), 'You do not have permission to save “book.csv” here.'],
  ])('with %s says so, keeps the old file and leaves nothing behind', async (_code, door, sentence) => {
    const { file, folder } = oldFile()
    const outcome = await saveWholeFile(file, NEW, door)
    expect(outcome).toEqual({ ok: false, message: expect.stringContaining(sentence) })
    expect(fs.readFileSync(file, 'utf8')).toBe('old')
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('into a folder that is gone says that the folder is gone', async () => {
    const outcome = await saveWholeFile(path.join(tempFolder(), 'gone', 'book.csv'), NEW)
    expect(outcome).toEqual({
      ok: false,
      message: 'The folder of “book.csv” does not exist any more. Choose another folder with Save As….',
    })
  })

  it('onto a folder says that it is one', async () => {
    const outcome = await saveWholeFile(tempFolder(), NEW)
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('is a folder') })
  })

  it('under a name too long for the disk says so', async () => {
    const outcome = await saveWholeFile(path.join(tempFolder(), `${'x'.repeat(300)}.csv`), NEW)
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringContaining('is too long for this disk'),
    })
  })
})

describe('a disk that cannot rename', () => {
  it('is written in place, and no copy is left', async () => {
    const { file, folder } = oldFile()
    expect(await saveWholeFile(file, NEW, failing('rename', 'EXDEV'))).toEqual({ ok: true, value: null })
    expect(fs.readFileSync(file, 'utf8')).toBe('new')
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('or does not let this user replace the file is written in place', async () => {
    const { file, folder } = oldFile()
    expect(await saveWholeFile(file, NEW, failing('rename', 'EPERM'))).toEqual({ ok: true, value: null })
    expect(fs.readFileSync(file, 'utf8')).toBe('new')
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('and has the file open elsewhere leaves it untouched, and makes no copy', async () => {
    const { file, folder } = oldFile()
    const held: SavingFs = {
      ...failing('rename', 'EPERM'),
      async open(...args: Parameters<typeof fsPromises.open>) {
        if (args[0] === file) throw Object.assign(new Error('EBUSY: locked'), { code: 'EBUSY' })
        return fsPromises.open(...args)
      },
    }
    expect(await saveWholeFile(file, NEW, held)).toMatchObject({
      ok: false,
      message: expect.stringContaining('“book.csv” is in use by another program.'),
    })
    expect(fs.readFileSync(file, 'utf8')).toBe('old')
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('gets a new file too', async () => {
    const folder = tempFolder()
    const file = path.join(folder, 'book.csv')
    expect(await saveWholeFile(file, NEW, failing('rename', 'ENOTSUP'))).toEqual({ ok: true, value: null })
    expect(fs.readFileSync(file, 'utf8')).toBe('new')
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })

  it('and that fails in the midst of writing keeps the old file beside it, and says under which name', async () => {
    const { file, folder } = oldFile()
    const torn: SavingFs = {
      ...failing('rename', 'EXDEV'),
      async open(...args: Parameters<typeof fsPromises.open>) {
        const handle = await fsPromises.open(...args)
        if (args[0] === file) {
          handle.writeFile = () => Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
        }
        return handle
      },
    }
    const outcome = await saveWholeFile(file, NEW, torn)
    const kept = fs.readdirSync(folder).find((name) => name !== 'book.csv')!
    expect(kept).toMatch(/^book \(before saving [0-9a-f]{6}\)\.csv$/)
    expect(fs.readFileSync(path.join(folder, kept), 'utf8')).toBe('old')
    expect(outcome).toEqual({
      ok: false,
      message: `“book.csv” was written only in part: i/o error. What it held before is beside it as “${kept}”; save what is open here with Save As….`,
    })
  })

  it('and has no room for a copy leaves the file untouched', async () => {
    const { file, folder } = oldFile()
    const full: SavingFs = {
      ...failing('rename', 'EXDEV'),
      async open(...args: Parameters<typeof fsPromises.open>) {
        const handle = await fsPromises.open(...args)
        if (String(args[0]).includes('before saving')) {
          handle.writeFile = () =>
            Promise.reject(Object.assign(new Error('ENOSPC: full'), { code: 'ENOSPC' }))
        }
        return handle
      },
    }
    expect(await saveWholeFile(file, NEW, full)).toMatchObject({
      ok: false,
      message: expect.stringContaining('There is not enough space to save “book.csv”.'),
    })
    expect(fs.readFileSync(file, 'utf8')).toBe('old')
    expect(fs.readdirSync(folder)).toEqual(['book.csv'])
  })
})
