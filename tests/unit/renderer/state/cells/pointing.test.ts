import { describe, expect, it } from 'vitest'
import { parseRange, type Cell } from '../../../../../src/core/address'
import { createEditor } from '../../../../../src/renderer/state/cells/editor'
import { gridLines } from '../../../../../src/renderer/grid/lines'
import type { GridPress } from '../../../../../src/renderer/grid/keys'
import { createPointing } from '../../../../../src/renderer/state/cells/pointing'
import { selectCell, selectRange } from '../../../../../src/renderer/state/cells/selection'

const C3: Cell = { row: 2, column: 2 }

function key(name: string, more: Partial<GridPress> = {}): GridPress {
  const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }
  return { key: name, ...plain, getModifierState: () => false, ...more }
}

/** An editor in C3 of sheet 1 with a formula in it, and what points for it. */
function typing(formula: string, mode: 'enter' | 'edit' = 'enter') {
  let front = 1
  const editor = createEditor({ commit: () => {} })
  const pointing = createPointing(editor, {
    sheet: () => front,
    prefix: () => (front === 1 ? '' : 'Sheet2!'),
    selection: () => selectCell({ row: 8, column: 8 }),
    page: () => ({ rows: 20, columns: 5 }),
    filled: () => ({ rows: 10, columns: 10 }),
    lines: () => gridLines({ rows: [], columns: [] }),
    edge: () => Promise.resolve({ row: 99, column: 2 }),
    reveal: () => {},
  })
  editor.start({ sheet: 1, cell: C3 }, '', mode, 'cell')
  editor.change(formula)
  const press = (...keys: string[]) =>
    keys.map((name) => pointing.press(key(name.replace(/.*\+/, ''), { shiftKey: name.startsWith('Shift+') })))
  return { editor, pointing, press, show: (sheet: number) => (front = sheet) }
}
const range = (name: string) => selectRange(parseRange(name)!)

describe('pointing with the arrows', () => {
  it('begins at the formula’s cell, moves and extends', () => {
    const { editor, press } = typing('=SUM(')
    press('ArrowUp')
    expect(editor.text()).toBe('=SUM(C2')
    press('ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowRight')
    expect(editor.text()).toBe('=SUM(C1:D2')
    press('ArrowLeft')
    expect(editor.text()).toBe('=SUM(B1')
  })

  it('does not begin where no reference is wanted, and not while editing', () => {
    const done = typing('=A1')
    expect(done.press('ArrowUp')).toEqual([false])
    expect(done.editor.text()).toBe('=A1')
    expect(typing('=', 'edit').press('ArrowUp')).toEqual([false])
  })

  it('writes in the middle of a formula', () => {
    const { editor, press } = typing('=SUM()+1')
    editor.placeCaret({ start: 5, end: 5 })
    press('ArrowUp', 'ArrowLeft')
    expect([editor.text(), editor.caret()]).toEqual(['=SUM(B2)+1', { start: 7, end: 7 }])
  })

  it('ends with the next thing that is typed', () => {
    const { editor, pointing, press } = typing('=')
    press('ArrowUp')
    editor.change('=C2*2')
    expect(pointing.pointed()).toBeUndefined()
    expect(press('ArrowUp')).toEqual([false])
  })

  it('goes on after F4, and stops with F2', () => {
    const { editor, pointing, press } = typing('=')
    press('ArrowUp')
    editor.change('=$C$2', { start: 5, end: 5 })
    pointing.hold()
    press('ArrowUp')
    expect(editor.text()).toBe('=C1')
    pointing.stop()
    expect(press('ArrowUp')).toEqual([false])
  })

  it('jumps to the edge of what is filled', async () => {
    const { editor, pointing } = typing('=')
    expect(pointing.press(key('ArrowDown', { ctrlKey: true, shiftKey: true }))).toBe(true)
    await Promise.resolve()
    await Promise.resolve()
    expect(editor.text()).toBe('=C3:C100')
  })

  it('starts at the selection of another sheet and names it', () => {
    const { editor, press, show } = typing('=A1+')
    show(2)
    press('ArrowUp')
    expect(editor.text()).toBe('=A1+Sheet2!I8')
    show(1)
    press('ArrowUp')
    expect(editor.text()).toBe('=A1+C2')
  })
})

describe('pointing with the pointer', () => {
  it('replaces what was just picked, also while editing', () => {
    const { editor, pointing } = typing('=2*', 'edit')
    expect(pointing.point(range('A1'), 'press')).toBe(true)
    expect(pointing.point(range('A1:B2'), 'drag')).toBe(true)
    expect(pointing.point(range('B:C'), 'press')).toBe(true)
    expect(editor.text()).toBe('=2*B:C')
  })

  it('adds another reference with Ctrl', () => {
    const { editor, pointing } = typing('=SUM()')
    editor.placeCaret({ start: 5, end: 5 })
    pointing.point(range('A1'), 'press')
    pointing.point(range('B2'), 'add')
    expect(editor.text()).toBe('=SUM(A1,B2)')
  })

  it('leaves a finished formula alone', () => {
    const { editor, pointing } = typing('=A1*2')
    expect(pointing.point(range('B2'), 'press')).toBe(false)
    expect(pointing.point(range('B2'), 'drag')).toBe(false)
    expect(editor.text()).toBe('=A1*2')
  })
})
