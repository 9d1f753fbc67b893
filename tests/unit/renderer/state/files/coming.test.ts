import { describe, expect, it } from 'vitest'
import { previewImport } from '../../../../../src/engine/csv/preview-import'
import { comingProgress, createComing } from '../../../../../src/renderer/state/files/coming'

function beginningOf(text: string) {
  const read = previewImport('big.csv', new TextEncoder().encode(text), false, {})
  if (!read.ok) throw new Error(read.message)
  return read.value.beginning
}

describe('a file that is on its way', () => {
  it('is shown as a sheet of its own that cannot be edited, with its numbers, texts and blanks for formulas', () => {
    const coming = createComing(() => 5)
    const beginning = beginningOf('a,1.5,TRUE\n=A1,007,#N/A\n')
    expect([...beginning.kinds]).toEqual([2, 1, 3, 0, 1, 4])
    expect(beginning.numbers[1]).toBe(1.5)
    expect(beginning.texts).toEqual(['a'])
    coming.show({ name: 'big.csv', size: 100, beginning })
    expect(coming.sheet()).toEqual({ id: -1, name: 'big', rows: 2, columns: 3 })
    expect(coming.since()).toBe(5)
  })

  it('lends its beginning to the sheet that it has become, until that shows its own cells', () => {
    const coming = createComing()
    coming.show({ name: 'big.csv', size: 100, beginning: beginningOf('1\n') })
    coming.show(undefined)
    expect(coming.sheet()).toBeUndefined()
    expect(coming.blocksFor(7).map(({ sheet }) => sheet)).toEqual([7])
  })

  it('tells how many megabytes a second come', () => {
    const file = { name: 'big.csv', size: 200e6, beginning: beginningOf('1\n') }
    const at = (done: number | undefined, phase = 'Reading') => comingProgress(file, 0, { done, phase }, 500)
    expect(at(0.25).phase).toBe('Loading, 100 MB/s')
    expect(at(0.01).phase).toBe('Loading, 4.0 MB/s')
    expect(at(undefined).phase).toBe('Loading')
    expect(at(0.5, 'Calculating').phase).toBe('Calculating')
  })
})
