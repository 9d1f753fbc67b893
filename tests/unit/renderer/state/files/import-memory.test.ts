import { describe, expect, it } from 'vitest'
import { createImportMemory } from '../../../../../src/renderer/state/files/import-memory'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const FILE = { id: '1', name: 'a.csv', location: '/data' } as never

function memory() {
  const kept = new Map<string, string>()
  return createImportMemory({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
}

describe('how a file is read', () => {
  const choice = { delimiter: ';', columns: ['text', 'skip'] } as const

  it('is remembered whole for the same contents, wherever they are', async () => {
    const choices = memory()
    await choices.keep({ bytes: bytesOf('a;b') }, choice)
    expect(await choices.recall({ bytes: bytesOf('a;b'), file: FILE })).toEqual(choice)
  })

  it('is remembered for a place without its columns, where other ones may stand by now', async () => {
    const choices = memory()
    await choices.keep({ bytes: bytesOf('a;b'), file: FILE }, choice)
    expect(await choices.recall({ bytes: bytesOf('b;a;c'), file: FILE })).toEqual({ delimiter: ';' })
    expect(await choices.recall({ bytes: bytesOf('b;a;c') })).toBeUndefined()
  })
})
