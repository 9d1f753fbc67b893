import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Versions } from '../../../../src/main/files/versions'
import { surplusOfAll, surplusVersions } from '../../../../src/shared/version-store'
import { tempFolder } from '../temp-folder'

const bytes = (text: string) => new TextEncoder().encode(text)

function kept() {
  const folder = tempFolder()
  const file = path.join(folder, 'a.csv')
  const versions = new Versions(path.join(folder, 'versions'))
  /** As the shell saves. */
  async function save(text: string) {
    await versions.keepBefore(file)
    writeFileSync(file, text)
    await versions.keepSaved(file, bytes(text))
  }
  async function texts() {
    const read = (await versions.of(file)).map(({ id }) => versions.read(file, id))
    return (await Promise.all(read)).map((one) =>
      one.ok ? new TextDecoder().decode(one.value) : one.message,
    )
  }
  return { folder, file, versions, save, texts }
}

/** Saves that are a second apart. */
async function aSecondApart(saves: readonly (() => Promise<void>)[]) {
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    for (const [i, save] of saves.entries()) {
      vi.setSystemTime(new Date(Date.UTC(2030, 0, 1, 12, 0, i)))
      await save()
    }
  } finally {
    vi.useRealTimers()
  }
}

describe('the versions of a file', () => {
  it('are what it held before the first save here and after each, the newest first', async () => {
    const { file, save, texts } = kept()
    writeFileSync(file, 'old')
    await aSecondApart([() => save('one'), () => save('two')])
    expect(await texts()).toEqual(['two', 'one', 'old'])
  })

  it('hold what another program wrote between two saves', async () => {
    const { file, save, texts } = kept()
    await aSecondApart([() => save('one')])
    writeFileSync(file, 'theirs')
    utimesSync(
      file,
      new Date(Date.UTC(2030, 0, 1, 12, 0, 0, 500)),
      new Date(Date.UTC(2030, 0, 1, 12, 0, 0, 500)),
    )
    await aSecondApart([async () => {}, () => save('two')])
    expect(await texts()).toEqual(['two', 'theirs', 'one'])
  })

  it('are not more for a save that changes nothing', async () => {
    const { save, texts } = kept()
    await aSecondApart([() => save('one'), () => save('two'), () => save('two'), () => save('one')])
    expect(await texts()).toEqual(['one', 'two', 'one'])
  })

  it('are ten at most, and nobody else’s to read', async () => {
    const { folder, save, texts } = kept()
    await aSecondApart(Array.from({ length: 12 }, (_, i) => () => save(`${i}`)))
    expect(await texts()).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2'])
    const [one] = readdirSync(path.join(folder, 'versions'))
    expect(statSync(path.join(folder, 'versions', one!)).mode & 0o077).toBe(0)
  })

  it('that an earlier run could not finish are cleared away', async () => {
    const { folder, save, texts } = kept()
    await aSecondApart([() => save('one')])
    const [one] = readdirSync(path.join(folder, 'versions'))
    const half = path.join(folder, 'versions', one!, '1893499200500.tmp')
    writeFileSync(half, 'ha')
    await aSecondApart([async () => {}, () => save('two')])
    expect(existsSync(half)).toBe(false)
    expect(await texts()).toEqual(['two', 'one'])
  })

  it('that could not be kept leave nothing', async () => {
    const { folder, save } = kept()
    await aSecondApart([() => save('one')])
    const place = path.join(folder, 'versions', readdirSync(path.join(folder, 'versions'))[0]!)
    mkdirSync(path.join(place, String(Date.UTC(2030, 0, 1, 12, 0, 1))))
    await aSecondApart([async () => {}, () => save('two')])
    expect(readdirSync(place).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('that are gone are said to be', async () => {
    const { file, versions } = kept()
    expect(await versions.of(file)).toEqual([])
    expect(await versions.read(file, 1)).toEqual({
      ok: false,
      message: 'That version of “a.csv” is not kept any more.',
    })
  })
})

describe('too many bytes of versions', () => {
  const of = (...sizes: readonly number[]) => sizes.map((size, i) => ({ id: i + 1, size }))

  it('cost the oldest of a file beyond 200 MB, and of all files beyond 1 GB', () => {
    expect(surplusVersions(of(150e6, 100e6, 100e6)).map(({ id }) => id)).toEqual([1])
    expect(surplusOfAll(of(400e6, 300e6, 300e6, 300e6)).map(({ id }) => id)).toEqual([1])
    expect(surplusOfAll(of(100e6, 300e6))).toEqual([])
  })
})
