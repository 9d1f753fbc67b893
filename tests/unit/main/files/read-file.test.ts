import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWholeFile } from '../../../../src/main/files/read-file'
import { MAX_FILE_BYTES } from '../../../../src/shared/file-messages'
import { tempFolder } from '../temp-folder'

/** A file that says it is `size` bytes long and takes up no space. */
function sparseFile(size: number): string {
  const file = path.join(tempFolder(), 'big.csv')
  const handle = openSync(file, 'w')
  ftruncateSync(handle, size)
  closeSync(handle)
  return file
}

describe('reading a file', () => {
  it('gives its bytes, through a link too', async () => {
    const folder = tempFolder()
    const file = path.join(folder, 'a.csv')
    writeFileSync(file, Uint8Array.of(0xef, 0xbb, 0xbf, 0, 255))
    symlinkSync(file, path.join(folder, 'link.csv'))
    const expected = { ok: true, value: Uint8Array.of(0xef, 0xbb, 0xbf, 0, 255) }
    expect(await readWholeFile(file)).toEqual(expected)
    expect(await readWholeFile(path.join(folder, 'link.csv'))).toEqual(expected)
  })

  it('hands over memory that holds the file and nothing else', async () => {
    const file = path.join(tempFolder(), 'a.csv')
    writeFileSync(file, 'abc')
    const read = await readWholeFile(file)
    expect(read.ok && [read.value.constructor, read.value.buffer.byteLength]).toEqual([Uint8Array, 3])
  })

  it('that is missing says so', async () => {
    expect(await readWholeFile(path.join(tempFolder(), 'gone.csv'))).toEqual({
      ok: false,
      message: '“gone.csv” does not exist any more, or was moved. Open it from where it is now.',
    })
  })

  it('that is a folder says so', async () => {
    const folder = tempFolder()
    expect(await readWholeFile(folder)).toEqual({
      ok: false,
      message: `“${path.basename(folder)}” is a folder. Choose a CSV file in it.`,
    })
  })

  it('of 2 GB is refused with its size and the limit', async () => {
    expect(await readWholeFile(sparseFile(2 ** 31))).toEqual({
      ok: false,
      message: '“big.csv” is 2,148 MB. Logit Sheet opens files of up to 512 MB.',
    })
  })

  it('one byte over the limit never shows the limit as its size', async () => {
    expect(await readWholeFile(sparseFile(MAX_FILE_BYTES + 1))).toEqual({
      ok: false,
      message: '“big.csv” is 513 MB. Logit Sheet opens files of up to 512 MB.',
    })
  })

  it('that never ends is refused without waiting for it', async () => {
    expect(await readWholeFile('/dev/zero')).toMatchObject({ ok: false })
    const pipe = path.join(tempFolder(), 'pipe.csv')
    if (spawnSync('mkfifo', [pipe]).status !== 0) return
    expect(await readWholeFile(pipe)).toEqual({
      ok: false,
      message: '“pipe.csv” is not a file that can be read to its end.',
    })
  })
})
