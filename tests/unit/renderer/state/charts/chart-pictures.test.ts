import { describe, expect, it } from 'vitest'
import { isListed, saveKinds } from '../../../../../src/shared/file-kinds'
import { pictureName } from '../../../../../src/renderer/state/charts/chart-pictures'

describe('the name of a chart’s picture', () => {
  it('is its title, without what no file system takes', () => {
    expect(pictureName('softmax: dim=0/1')).toBe('softmax- dim=0-1')
    expect(pictureName(' … ')).toBe('…')
    expect(pictureName('..')).toBe('chart')
  })

  it('is offered as its own kind, and not listed among workbooks', () => {
    expect(saveKinds('a chart.svg').map(({ mime }) => mime)).toEqual(['image/svg+xml'])
    expect(saveKinds('a chart.png').map(({ mime }) => mime)).toEqual(['image/png'])
    expect([
      isListed('chart.PNG'),
      isListed('chart.svg'),
      isListed('data.csv'),
      isListed('book.zip'),
    ]).toEqual([false, false, true, true])
  })
})
