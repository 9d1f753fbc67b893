import { describe, expect, it } from 'vitest'
import {
  boundedSize,
  panelLimits,
  panelSide,
  sizeAfterKey,
} from '../../../../src/renderer/panels/side-panel-size'

describe('the width of the panel', () => {
  const limits = panelLimits(1280)

  it('leaves the grid room, and a chart its least', () => {
    expect(limits).toEqual({ least: 260, most: 960 })
    expect(panelLimits(900).most).toBe(580)
    expect(panelLimits(480)).toEqual({ least: 260, most: 260 })
  })

  it('stays within its limits, on whole pixels', () => {
    expect(boundedSize(399.6, limits)).toBe(400)
    expect(boundedSize(10, limits)).toBe(260)
    expect(boundedSize(5000, limits)).toBe(960)
  })

  it('follows the arrows as the edge does: left is wider', () => {
    expect(sizeAfterKey('ArrowLeft', 400, limits)).toBe(416)
    expect(sizeAfterKey('ArrowRight', 400, limits)).toBe(384)
    expect(sizeAfterKey('Home', 400, limits)).toBe(960)
    expect(sizeAfterKey('End', 400, limits)).toBe(260)
    expect(sizeAfterKey('ArrowRight', 260, limits)).toBe(260)
    expect(sizeAfterKey('a', 400, limits)).toBeUndefined()
  })

  it('is its height below the grid in a narrow window: up is higher', () => {
    expect([719, 720].map((width) => panelSide(width))).toEqual(['below', 'right'])
    const below = panelLimits(800, 'below')
    expect(below).toEqual({ least: 170, most: 580 })
    expect(sizeAfterKey('ArrowUp', 300, below, 'below')).toBe(316)
    expect(sizeAfterKey('ArrowLeft', 300, below, 'below')).toBeUndefined()
  })
})
