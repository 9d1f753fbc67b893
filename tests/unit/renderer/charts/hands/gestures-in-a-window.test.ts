import { createRoot } from 'solid-js'
import { describe, expect, it, vi } from 'vitest'
import { createPlotGestures } from '../../../../../src/renderer/charts/hands/create-plot-gestures'
import { createPointDrag, type DragTarget } from '../../../../../src/renderer/charts/hands/create-point-drag'
import type { Press } from '../../../../../src/renderer/charts/hands/follow-pointer'
import { BAR_ROOM, FREE_ROOM } from '../../../../../src/renderer/charts/plot/plot-part'

const FRAME = { left: 0, top: 0, width: 100, height: 100 }

interface Pressing {
  readonly clientX: number
  readonly clientY: number
  readonly shiftKey?: boolean
  readonly pointerId?: number
}

/** A press on a chart in a window that is not the one in which the program runs. */
function pressed(view: EventTarget, at: Pressing): Press {
  const currentTarget = {
    ownerDocument: { defaultView: view },
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  }
  return { button: 0, pointerId: 1, shiftKey: false, currentTarget, ...at } as unknown as Press
}

const pointer = (type: string, clientX: number, clientY: number, pointerId = 1) =>
  Object.assign(new Event(type), { clientX, clientY, pointerId })
const escape = () => Object.assign(new Event('keydown', { cancelable: true }), { key: 'Escape' })

const gesturesOn = (room = FREE_ROOM) =>
  createRoot(() =>
    createPlotGestures({
      layout: () => ({ frame: FRAME, horizontal: false }),
      room: () => room,
      grab: () => false,
      dragging: () => false,
    }),
  )

describe('in a window of its own', () => {
  it('a box is drawn by the pointer of that window', () => {
    const view = new EventTarget()
    const gestures = gesturesOn()
    gestures.handlers.onPointerDown(pressed(view, { clientX: 20, clientY: 20, shiftKey: true }))
    view.dispatchEvent(pointer('pointermove', 60, 60))
    expect(gestures.box()).toEqual({ left: 20, top: 20, width: 40, height: 40 })
    view.dispatchEvent(pointer('pointerup', 60, 60))
    expect(gestures.box()).toBeUndefined()
    expect(gestures.whole()).toBe(false)
  })

  it('a box is given up with Esc', () => {
    const view = new EventTarget()
    const gestures = gesturesOn()
    gestures.handlers.onPointerDown(pressed(view, { clientX: 20, clientY: 20, shiftKey: true }))
    view.dispatchEvent(pointer('pointermove', 60, 60))
    view.dispatchEvent(escape())
    view.dispatchEvent(pointer('pointerup', 60, 60))
    expect([gestures.box(), gestures.whole()]).toEqual([undefined, true])
  })

  it('two fingers zoom, and the one that stays moves what is seen', () => {
    const view = new EventTarget()
    const gestures = gesturesOn(BAR_ROOM)
    gestures.handlers.onPointerDown(pressed(view, { clientX: 40, clientY: 50, pointerId: 1 }))
    expect(gestures.moving()).toBe(false)
    gestures.handlers.onPointerDown(pressed(view, { clientX: 60, clientY: 50, pointerId: 2 }))
    expect(gestures.moving()).toBe(true)
    view.dispatchEvent(pointer('pointermove', 30, 50, 1))
    view.dispatchEvent(pointer('pointermove', 70, 50, 2))
    expect(gestures.part().places.from).toBeCloseTo(0.25, 12)
    expect(gestures.part().places.to).toBeCloseTo(0.75, 12)
    view.dispatchEvent(pointer('pointerup', 30, 50, 1))
    view.dispatchEvent(pointer('pointermove', 90, 50, 2))
    expect(gestures.part().places.from).toBeCloseTo(0.15, 12)
    view.dispatchEvent(pointer('pointerup', 90, 50, 2))
    expect(gestures.moving()).toBe(false)
  })
})

/** A cell that is dragged, and what becomes of it. */
function dragOf(...alongs: readonly DragTarget['along'][]) {
  const view = new EventTarget()
  const grips = alongs.map((_, index) => ({
    value: 5 * (index + 1),
    to: vi.fn<(value: number) => void>(),
    end: vi.fn<() => void>(),
    cancel: vi.fn<() => void>(),
  }))
  const drag = createRoot(() =>
    createPointDrag({
      grab: () => async () => grips,
      targets: () =>
        alongs.map((along, row) => ({
          at: { sheet: 1, cell: { row, column: 0 } },
          along,
          moved: (value: number, pixels: number) => value + pixels / 10,
        })),
    }),
  )
  return { view, grips, drag }
}

describe('a point that is dragged', () => {
  it('follows the pointer of its window', async () => {
    const { view, grips, drag } = dragOf('up')
    expect(drag.start(pressed(view, { clientX: 0, clientY: 50 }))).toBe(true)
    await Promise.resolve()
    view.dispatchEvent(pointer('pointermove', 0, 40))
    expect(grips[0]!.to).toHaveBeenLastCalledWith(6)
    view.dispatchEvent(pointer('pointermove', 0, 50))
    expect(grips[0]!.to).toHaveBeenLastCalledWith(5)
    view.dispatchEvent(pointer('pointermove', 0, 40, 7))
    expect(grips[0]!.to).toHaveBeenLastCalledWith(5)
    view.dispatchEvent(pointer('pointerup', 0, 40))
    expect(grips[0]!.end).toHaveBeenCalledOnce()
    expect(grips[0]!.cancel).not.toHaveBeenCalled()
  })

  it('of a scatter chart changes both its numbers', async () => {
    const { view, grips, drag } = dragOf('up', 'right')
    drag.start(pressed(view, { clientX: 0, clientY: 50 }))
    await Promise.resolve()
    view.dispatchEvent(pointer('pointermove', 20, 40))
    expect(grips[0]!.to).toHaveBeenLastCalledWith(6)
    expect(grips[1]!.to).toHaveBeenLastCalledWith(12)
  })

  it.each([
    ['Esc', escape],
    ['the system, which takes the pointer away,', () => pointer('pointercancel', 0, 0)],
  ])('%s gives back what it was', async (_, taken) => {
    const { view, grips, drag } = dragOf('up', 'right')
    drag.start(pressed(view, { clientX: 0, clientY: 50 }))
    await Promise.resolve()
    view.dispatchEvent(pointer('pointermove', 0, 40))
    view.dispatchEvent(taken())
    expect(grips[0]!.cancel).toHaveBeenCalledOnce()
    // Sideways it was not moved.
    expect(grips[1]!.cancel).not.toHaveBeenCalled()
    expect(grips[0]!.end).not.toHaveBeenCalled()
    view.dispatchEvent(pointer('pointermove', 0, 10))
    expect(grips[0]!.to).toHaveBeenCalledOnce()
  })

  it('given up before its cell was there is not changed', async () => {
    const { view, grips, drag } = dragOf('up')
    drag.start(pressed(view, { clientX: 0, clientY: 50 }))
    view.dispatchEvent(pointer('pointermove', 0, 40))
    view.dispatchEvent(escape())
    await Promise.resolve()
    expect(grips[0]!.to).not.toHaveBeenCalled()
    expect(grips[0]!.cancel).not.toHaveBeenCalled()
  })

  it('says why it stays where none of its numbers can be changed', async () => {
    const view = new EventTarget()
    const drag = createRoot(() =>
      createPointDrag({
        grab: () => async () => ['A3 is computed by a formula: change what it reads.'],
        targets: () => [
          { at: { sheet: 1, cell: { row: 2, column: 0 } }, along: 'up', moved: (value: number) => value },
        ],
      }),
    )
    drag.start(pressed(view, { clientX: 0, clientY: 50 }))
    await Promise.resolve()
    expect(drag.note()).toMatch(/^A3 is computed by a formula/)
    view.dispatchEvent(pointer('pointerup', 0, 50))
    expect(drag.note()).toBeUndefined()
  })
  it('goes as far as all the keys say that are pressed before its cell is there, each time', async () => {
    let held = 5
    const drag = createRoot(() =>
      createPointDrag({
        grab: () => async () => {
          const value = held
          await Promise.resolve()
          return [{ value, to: (next) => (held = next), end: () => {}, cancel: () => {} }]
        },
        targets: () => [
          {
            at: { sheet: 1, cell: { row: 1, column: 1 } },
            along: 'up',
            moved: (value, pixels) => value + pixels,
          },
        ],
      }),
    )
    for (let i = 0; i < 3; i++) drag.step(4)
    await vi.waitFor(() => expect(held).toBe(17))
    for (let i = 0; i < 2; i++) drag.step(-4)
    await vi.waitFor(() => expect(held).toBe(9))
  })
})
