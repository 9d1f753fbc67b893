import { describe, expect, it } from 'vitest'
import { boundedWidth, panelLimits, widthAfterKey } from '../../../../src/renderer/panels/side-panel-size'

describe('the width of the panel', () => {
  const limits = panelLimits(1280)

  it('leaves the grid room, and a chart its least', () => {
    expect(limits).toEqual({ least: 260, most: 760 })
    expect(panelLimits(900).most).toBe(580)
    expect(panelLimits(480)).toEqual({ least: 260, most: 260 })
  })

  it('stays within its limits, on whole pixels', () => {
    expect(boundedWidth(399.6, limits)).toBe(400)
    expect(boundedWidth(10, limits)).toBe(260)
    expect(boundedWidth(5000, limits)).toBe(760)
  })

  it('follows the arrows as the edge does: left is wider', () => {
    expect(widthAfterKey('ArrowLeft', 400, limits)).toBe(416)
    expect(widthAfterKey('ArrowRight', 400, limits)).toBe(384)
    expect(widthAfterKey('Home', 400, limits)).toBe(760)
    expect(widthAfterKey('End', 400, limits)).toBe(260)
    expect(widthAfterKey('ArrowRight', 260, limits)).toBe(260)
    expect(widthAfterKey('a', 400, limits)).toBeUndefined()
  })
})
