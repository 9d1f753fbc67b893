import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { nodeTerminal } from '../../../src/cli/node-terminal'
import { tempFolder } from '../main/temp-folder'

const NEW = new TextEncoder().encode('new')

describe('what a command writes', () => {
  it('keeps a link and the rights of what it leads to, and leaves nothing else behind', async () => {
    const folder = tempFolder()
    const [file, link] = [path.join(folder, 'a.csv'), path.join(folder, 'link.csv')]
    fs.writeFileSync(file, 'old', { mode: 0o640 })
    fs.symlinkSync(file, link)
    expect((await nodeTerminal.write(link, NEW)).ok).toBe(true)
    expect(fs.readFileSync(file, 'utf8')).toBe('new')
    expect([fs.statSync(file).mode & 0o777, fs.readdirSync(folder)]).toEqual([0o640, ['a.csv', 'link.csv']])
  })

  it('is refused by a folder, and by one that is not there', async () => {
    const folder = tempFolder()
    expect(await nodeTerminal.write(folder, NEW)).toMatchObject({
      message: `“${folder}” cannot be written: it is a folder.`,
    })
    const lost = path.join(folder, 'lost', 'a.csv')
    expect(await nodeTerminal.write(lost, NEW)).toMatchObject({
      message: `“${lost}” cannot be written: there is no such folder.`,
    })
  })

  it.skipIf(process.platform === 'win32')('goes into a pipe, which stays one', async () => {
    const pipe = path.join(tempFolder(), 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    const [read, written] = await Promise.all([
      fs.promises.readFile(pipe, 'utf8'),
      nodeTerminal.write(pipe, NEW),
    ])
    expect([read, written.ok, fs.statSync(pipe).isFIFO()]).toEqual(['new', true, true])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'does not replace a file that is write-protected',
    async () => {
      const file = path.join(tempFolder(), 'a.csv')
      fs.writeFileSync(file, 'old', { mode: 0o444 })
      expect((await nodeTerminal.write(file, NEW)).ok).toBe(false)
      expect(fs.readFileSync(file, 'utf8')).toBe('old')
    },
  )
})
