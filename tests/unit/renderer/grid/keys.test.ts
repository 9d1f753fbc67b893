import { describe, expect, it } from 'vitest'
import {
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
  parseRange,
  rangeName,
  cellName,
} from '../../../../src/core/address'
import { gridKey, type KeyContext } from '../../../../src/renderer/grid/keys'
import { gridLines } from '../../../../src/renderer/grid/lines'
import { selectCell, selectRange, type Selection } from '../../../../src/renderer/state/cells/selection'

interface Press {
  readonly shift?: boolean
  readonly ctrl?: boolean
  readonly alt?: boolean
  readonly altGraph?: boolean
}

const at = (name: string) => selectCell(parseCell(name)!)

function press(
  key: string,
  selection: Selection,
  { shift, ctrl, alt, altGraph }: Press = {},
  more: Partial<KeyContext> = {},
) {
  const event = {
    key,
    shiftKey: shift ?? false,
    ctrlKey: ctrl ?? false,
    altKey: alt ?? false,
    metaKey: false,
    getModifierState: () => altGraph ?? false,
  }
  const context = {
    page: { rows: 20, columns: 8 },
    filled: { rows: 30, columns: 5 },
    lines: gridLines({ rows: [], columns: [] }),
    tabStart: undefined,
  }
  return gridKey(event, { selection, ...context, ...more })
}

/** What is selected after a key, as Excel's name box would say it: active cell and range. */
function after(...args: Parameters<typeof press>): string {
  const action = press(...args)
  if (action?.type !== 'select') return action?.type ?? 'nothing'
  const { active, ranges } = action.selection
  return `${cellName(active)} of ${ranges.map(rangeName).join(', ')}`
}

describe('the keys of the grid', () => {
  it('pass over hidden rows and columns', () => {
    const lines = gridLines({
      rows: [{ start: 2, count: 3, hidden: true }],
      columns: [{ start: 0, count: 1, hidden: true }],
    })
    expect(after('ArrowDown', at('B2'), {}, { lines })).toBe('B6 of B6')
    expect(after('Enter', at('B6'), { shift: true }, { lines })).toBe('B2 of B2')
    expect(after('ArrowLeft', at('B2'), {}, { lines })).toBe('B2 of B2')
    expect(after('ArrowUp', at('B6'), { shift: true }, { lines })).toBe('B6 of B2:B6')
  })

  it('move by one cell and stop at the edges of the sheet', () => {
    expect(after('ArrowDown', at('B2'))).toBe('B3 of B3')
    expect(after('ArrowLeft', at('A1'))).toBe('A1 of A1')
    expect(after('ArrowUp', at('A1'))).toBe('A1 of A1')
    const last = selectCell({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 })
    expect(after('ArrowRight', last)).toBe('XFD1048576 of XFD1048576')
  })

  it('stretch the selection with Shift, and the active cell stays', () => {
    const two = press('ArrowDown', at('B2'), { shift: true })
    expect(two).toMatchObject({ type: 'select' })
    expect(after('ArrowDown', at('B2'), { shift: true })).toBe('B2 of B2:B3')
    expect(after('ArrowUp', selectRange(parseRange('B2:B3')!), { shift: true })).toBe('B2 of B2')
  })

  it('ask the engine where Ctrl+arrow lands', () => {
    expect(press('ArrowDown', at('B2'), { ctrl: true })).toEqual({
      type: 'edge',
      from: { row: 1, column: 1 },
      direction: 'down',
      extend: false,
    })
  })

  it('go to the row’s start, the sheet’s start, and the last filled cell', () => {
    expect(after('Home', at('D4'))).toBe('A4 of A4')
    expect(after('Home', at('D4'), { ctrl: true })).toBe('A1 of A1')
    expect(after('End', at('A1'), { ctrl: true })).toBe('E30 of E30')
    expect(after('End', at('B2'), { ctrl: true, shift: true })).toBe('B2 of B2:E30')
  })

  it('turn pages down and, with Alt, sideways', () => {
    expect(after('PageDown', at('B2'))).toBe('B22 of B22')
    expect(after('PageUp', at('B30'))).toBe('B10 of B10')
    expect(after('PageDown', at('B2'), { alt: true })).toBe('J2 of J2')
  })

  it('leave Ctrl+PageDown to the sheet tabs', () => {
    expect(press('PageDown', at('B2'), { ctrl: true })).toBeUndefined()
  })

  it('go right with Tab, and Enter returns below where the Tabs began', () => {
    expect(press('Tab', at('B2'))).toMatchObject({ tabStart: 1 })
    expect(after('Enter', at('D2'), {}, { tabStart: 1 })).toBe('B3 of B3')
    expect(after('Enter', at('D2'))).toBe('D3 of D3')
    expect(after('Tab', at('B2'), { shift: true })).toBe('A2 of A2')
  })

  it('walk around inside a selection of several cells', () => {
    const block = selectRange(parseRange('A1:B2')!)
    expect(after('Tab', block)).toBe('B1 of A1:B2')
    expect(after('Enter', block)).toBe('A2 of A1:B2')
    expect(after('Enter', { ...block, active: parseCell('A2')! })).toBe('B1 of A1:B2')
    expect(after('Enter', { ...block, active: parseCell('B2')! })).toBe('A1 of A1:B2')
    expect(after('Tab', block, { shift: true })).toBe('B2 of A1:B2')
  })

  it('select whole rows, columns, and the sheet', () => {
    expect(after(' ', at('B2'), { shift: true })).toBe('B2 of A2:XFD2')
    expect(after(' ', at('B2'), { ctrl: true })).toBe('B2 of B1:B1048576')
    expect(after(' ', at('B2'), { ctrl: true, shift: true })).toBe('B2 of A1:XFD1048576')
    expect(press('a', at('B2'), { ctrl: true })).toEqual({ type: 'select-all' })
  })

  it('begin to type with any letter, also one that AltGr makes', () => {
    expect(press('=', at('A1'))).toEqual({ type: 'type' })
    expect(press(' ', at('A1'))).toEqual({ type: 'type' })
    expect(press('{', at('A1'), { ctrl: true, alt: true, altGraph: true })).toEqual({ type: 'type' })
    expect(press('Process', at('A1'))).toEqual({ type: 'type' })
  })

  it('leave other shortcuts and bare modifiers alone', () => {
    expect(press('c', at('A1'), { ctrl: true })).toBeUndefined()
    expect(press('Shift', at('A1'), { shift: true })).toBeUndefined()
    expect(press('F5', at('A1'))).toBeUndefined()
  })

  it('edit, clear and forget', () => {
    expect(press('F2', at('A1'))).toEqual({ type: 'edit' })
    expect(press('Delete', at('A1'))).toEqual({ type: 'clear' })
    expect(press('Backspace', at('A1'))).toEqual({ type: 'clear-and-edit' })
    expect(press('Escape', at('A1'))).toEqual({ type: 'escape' })
  })
})
