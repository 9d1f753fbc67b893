import { createRoot } from 'solid-js'
import { describe, expect, it, vi } from 'vitest'
import { createPlotGestures } from '../../../../src/renderer/charts/create-plot-gestures'
import { createPointDrag } from '../../../../src/renderer/charts/create-point-drag'
import type { PlotLayout } from '../../../../src/renderer/charts/plot-layout'

type Held = PointerEvent & { readonly currentTarget: HTMLElement }

/** A press on a chart in a window that is not the one in which the program runs. */
function pressed(view: EventTarget, at: { clientX: number; clientY: number; shiftKey: boolean }): Held {
  const currentTarget = {
    ownerDocument: { defaultView: view },
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
  }
  return { button: 0, currentTarget, ...at } as unknown as Held
}

const pointer = (type: string, clientX: number, clientY: number) =>
  Object.assign(new Event(type), { clientX, clientY })

describe('in a window of its own', () => {
  it('a box is drawn by the pointer of that window', () => {
    const view = new EventTarget()
    const layout = { frame: { left: 0, top: 0, width: 100, height: 100 }, horizontal: false }
    const gestures = createRoot(() =>
      createPlotGestures({
        kind: () => 'scatter',
        layout: () => layout as PlotLayout,
        grab: () => false,
      }),
    )
    gestures.handlers.onPointerDown(pressed(view, { clientX: 20, clientY: 20, shiftKey: true }))
    view.dispatchEvent(pointer('pointermove', 60, 60))
    expect(gestures.box()).toEqual({ left: 20, top: 20, width: 40, height: 40 })
    view.dispatchEvent(pointer('pointerup', 60, 60))
    expect(gestures.box()).toBeUndefined()
    expect(gestures.whole()).toBe(false)
  })

  it('a bar is dragged by the pointer of that window', async () => {
    const view = new EventTarget()
    const grip = { value: 5, to: vi.fn<(value: number) => void>(), end: vi.fn<() => void>() }
    const drag = createRoot(() =>
      createPointDrag({
        grab: () => async () => grip,
        target: () => ({
          at: { sheet: 1, cell: { row: 0, column: 0 } },
          moved: (value, pixels) => value + pixels / 10,
        }),
      }),
    )
    expect(drag.start(pressed(view, { clientX: 0, clientY: 50, shiftKey: false }))).toBe(true)
    await Promise.resolve()
    view.dispatchEvent(pointer('pointermove', 0, 40))
    expect(grip.to).toHaveBeenLastCalledWith(6)
    view.dispatchEvent(pointer('pointermove', 0, 50))
    expect(grip.to).toHaveBeenLastCalledWith(5)
    view.dispatchEvent(pointer('pointermove', 0, 40))
    view.dispatchEvent(pointer('pointerup', 0, 40))
    expect(grip.end).toHaveBeenCalledOnce()
  })
})
