import { createRoot } from 'solid-js'
import { describe, expect, it, vi } from 'vitest'
import { cellOf } from '../../../../../src/renderer/charts/data/chart-cells'
import {
  createChartHands,
  type ChartHands,
} from '../../../../../src/renderer/charts/hands/create-chart-hands'
import type { Press } from '../../../../../src/renderer/charts/hands/follow-pointer'
import { heatPicture } from '../../../../../src/renderer/charts/heat/heat-scene'
import { heatView } from '../../../../../src/renderer/charts/heat/heat-view'
import { seenCell } from '../../../../../src/renderer/charts/heat/heat-layout'
import { chartOf } from '../chart-of'

const SIZE = { width: 300, height: 200 }
const measure = (text: string) => text.length * 6

/** Hands on a heat map of four cells, and the pointer on its first one. */
function heatHands() {
  const { spec, data } = chartOf({ kind: 'heatmap' }, [
    [1, 2],
    [3, 4],
  ])
  const window = new EventTarget()
  const grip = { value: 1, to: vi.fn<() => void>(), end: vi.fn<() => void>(), cancel: vi.fn<() => void>() }
  const grab = vi.fn<() => Promise<readonly (typeof grip)[]>>(async () => [grip])
  const picture = (): ReturnType<typeof heatPicture> =>
    heatPicture(data, SIZE, measure, {}, hands.gestures.part())
  const hands: ChartHands = createRoot(() =>
    createChartHands(
      {
        spec,
        data,
        summary: '',
        onHover: () => undefined,
        marked: undefined,
        cellAt: (point) => cellOf(spec, data, point),
        xCellAt: () => undefined,
        pointAt: () => undefined,
        grab,
      },
      () => heatView(picture(), { cellAt: (point) => cellOf(spec, data, point) }),
    ),
  )
  const at = (row: number, column: number) => {
    const { left, top, width, height } = seenCell(picture().layout, row, column)!
    return { offsetX: left + width / 2, offsetY: top + height / 2 }
  }
  const press = (row: number, column: number, how: { altKey?: boolean; pointerType?: string } = {}) => {
    const place = at(row, column)
    const event = {
      button: 0,
      buttons: 1,
      pointerId: 1,
      pointerType: 'mouse',
      ...place,
      clientX: place.offsetX,
      clientY: place.offsetY,
      currentTarget: {
        ownerDocument: { defaultView: window },
        getBoundingClientRect: () => ({ left: 0, top: 0 }),
      },
      ...how,
    } as unknown as Press
    if (event.pointerType === 'mouse') hands.handlers.onPointerMove({ ...event, buttons: 0 })
    hands.handlers.onPointerDown(event)
    window.dispatchEvent(Object.assign(new Event('pointerup'), { pointerId: 1 }))
  }
  const key = (name: string) =>
    hands.handlers.onKeyDown({
      key: name,
      preventDefault: () => undefined,
      stopPropagation: () => undefined,
    } as KeyboardEvent)
  return { hands, grab, press, key, picture }
}

describe('the pointer on a heat map', () => {
  it('takes hold of a cell, and where it is zoomed only with Alt: else it moves what is seen', () => {
    const { hands, grab, press, key } = heatHands()
    press(0, 0)
    expect(grab).toHaveBeenCalledTimes(1)
    key('+')
    expect(hands.gestures.whole()).toBe(false)
    press(0, 0)
    expect(grab).toHaveBeenCalledTimes(1)
    press(0, 0, { altKey: true })
    expect(grab).toHaveBeenCalledTimes(2)
  })

  it('that is a finger first points, and takes hold of what it has pointed at', () => {
    const { hands, grab, press } = heatHands()
    press(1, 1, { pointerType: 'touch' })
    expect(grab).not.toHaveBeenCalled()
    expect(hands.hovered()).toMatchObject({ series: 1, place: 1 })
    press(0, 1, { pointerType: 'touch' })
    expect(grab).not.toHaveBeenCalled()
    press(0, 1, { pointerType: 'touch' })
    expect(grab).toHaveBeenCalledTimes(1)
  })
})

describe('keys on a heat map', () => {
  it('zoom around the cell that is held, and bring into sight the one that they lead to', () => {
    const { hands, key, picture } = heatHands()
    key('End')
    for (let times = 0; times < 9; times++) key('+')
    expect(seenCell(picture().layout, 0, 1)).toBeDefined()
    expect(seenCell(picture().layout, 1, 0)!.width).toBeLessThan(picture().layout.frame.width / 2)
    key('ArrowDown')
    key('ArrowLeft')
    expect(hands.hovered()).toMatchObject({ series: 0, place: 1 })
    const { frame } = picture().layout
    const seen = seenCell(picture().layout, 1, 0)!
    expect(seen.width).toBeCloseTo(frame.width, 6)
    expect(seen.height).toBeCloseTo(frame.height, 6)
  })
})
