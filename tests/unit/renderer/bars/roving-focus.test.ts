import { describe, expect, it } from 'vitest'
import { nextItem } from '../../../../src/renderer/bars/roving-focus'

describe('moving among the items of a bar', () => {
  it('goes round the ends', () => {
    expect(nextItem('ArrowRight', 2, 3)).toBe(0)
    expect(nextItem('ArrowLeft', 0, 3)).toBe(2)
  })

  it('jumps to either end', () => {
    expect(nextItem('Home', 2, 3)).toBe(0)
    expect(nextItem('End', 0, 3)).toBe(2)
  })

  it('begins at the first where none has focus', () => {
    expect(nextItem('ArrowRight', -1, 3)).toBe(1)
  })

  it('leads nowhere with other keys, or where there is nothing', () => {
    expect(nextItem('Enter', 0, 3)).toBeUndefined()
    expect(nextItem('End', -1, 0)).toBeUndefined()
  })
})
