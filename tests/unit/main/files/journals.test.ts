import { existsSync, mkdirSync, readdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DiskStates } from '../../../../src/main/files/disk-states'
import { FileGrants } from '../../../../src/main/files/file-grants'
import { Journals } from '../../../../src/main/files/journals'
import { tempFolder } from '../temp-folder'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A run of the program over a folder; the next one sees what it has left there. */
function run(folder: string) {
  const grants = new FileGrants()
  const disk = new DiskStates()
  const journals = new Journals({
    folder: path.join(folder, 'journals'),
    pathOf: (id) => grants.pathOf(id),
    grant: (file) => grants.grant(file),
    disk,
  })
  onTestFinished(() => journals.leaveOwn())
  return { journals, grants, disk }
}

async function begun(journals: Journals): Promise<string> {
  const id = await journals.beginJournal()
  if (!id.ok) throw new Error(id.message)
  await journals.appendJournal(id.value, 'base', bytes('base'))
  await journals.appendJournal(id.value, 'log', bytes('one'))
  await journals.appendJournal(id.value, 'log', bytes(' two'))
  return id.value
}

/** The files under a folder that this process has open. */
function openUnder(folder: string): readonly string[] {
  const links = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  })
  return links.filter((link) => link.startsWith(folder))
}

async function textOf(journals: Journals, id: string, part: 'base' | 'log', start = 0): Promise<string> {
  const read = await journals.readJournal(id, part, start)
  return read.ok ? new TextDecoder().decode(read.value) : read.message
}

describe('a journal of the shell', () => {
  it('is offered to the next run alone, never to the one that writes it', async () => {
    const folder = tempFolder()
    const first = run(folder).journals
    const id = await begun(first)
    expect(await first.leftJournals()).toEqual([])
    const next = run(folder).journals
    expect(await next.leftJournals()).toMatchObject([{ id, size: 7 }])
    expect([await textOf(next, id, 'base'), await textOf(next, id, 'log', 3)]).toEqual(['base', ' two'])
    await next.endJournal(id)
    expect(readdirSync(path.join(folder, 'journals'))).toEqual([])
  })

  it('is gone when its window closes in peace, and stays when the page is gone', async () => {
    const folder = tempFolder()
    const { journals } = run(folder)
    const left = await begun(journals)
    journals.leaveOwn()
    await begun(journals)
    journals.endOwn()
    expect(await journals.leftJournals()).toMatchObject([{ id: left }])
  })

  it('whose log was not begun is cleared away: its base may be half', async () => {
    const folder = tempFolder()
    const half = path.join(folder, 'journals', 'half')
    mkdirSync(half, { recursive: true })
    writeFileSync(path.join(half, 'base'), 'ba')
    expect(await run(folder).journals.leftJournals()).toEqual([])
    expect(existsSync(half)).toBe(false)
  })

  it('knows the file behind it again, and a change to it since', async () => {
    const folder = tempFolder()
    const file = path.join(folder, 'a.csv')
    writeFileSync(file, '1\n')
    const first = run(folder)
    const id = await begun(first.journals)
    first.disk.note(file, await first.disk.modified(file), bytes('1\n'))
    await first.journals.placeJournal(id, first.grants.grant(file).id)

    const next = run(folder)
    const ref = await next.journals.journalFile(id)
    expect(ref).toMatchObject({ name: 'a.csv', location: folder })
    expect(next.grants.pathOf(ref!.id)).toBe(file)
    expect(await next.disk.state(file)).toBe('same')
    writeFileSync(file, '12\n')
    expect(await next.disk.state(file)).toBe('changed')
  })

  it.skipIf(process.platform === 'win32')('is nobody else’s to read', async () => {
    const folder = tempFolder()
    const id = await begun(run(folder).journals)
    expect(statSync(path.join(folder, 'journals', id)).mode & 0o077).toBe(0)
    expect(statSync(path.join(folder, 'journals', id, 'log')).mode & 0o077).toBe(0)
  })

  it('that was ended takes nothing more', async () => {
    const { journals } = run(tempFolder())
    const id = await begun(journals)
    await journals.endJournal(id)
    expect(await journals.appendJournal(id, 'log', bytes('x'))).toEqual({
      ok: false,
      message:
        'Changes are not kept for the case of a crash any more: it was ended already. Save to be safe.',
    })
  })

  it.skipIf(!existsSync('/proc/self/fd'))(
    'leaves no file open, however it is told things at once',
    async () => {
      const folder = tempFolder()
      const { journals } = run(folder)
      const id = await begun(journals)
      const second = await journals.beginJournal()
      if (!second.ok) throw new Error(second.message)
      const added = ['a', 'b'].map((text) => journals.appendJournal(second.value, 'log', bytes(text)))
      await Promise.all(added)
      expect(await textOf(journals, second.value, 'log')).toHaveLength(2)
      const late = journals.appendJournal(id, 'log', bytes('late'))
      await Promise.all([journals.endJournal(id), journals.endJournal(second.value), late])
      expect(openUnder(folder)).toEqual([])
    },
  )
})
