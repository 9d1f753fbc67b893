import { describe, expect, it } from 'vitest'
import {
  createEditor,
  editorAction,
  type CommitMove,
  type EditTarget,
} from '../../../../../src/renderer/state/cells/editor'

const A1: EditTarget = { sheet: 1, cell: { row: 0, column: 0 } }

function recorded() {
  const commits: { text: string | undefined; move: CommitMove }[] = []
  const editor = createEditor({ commit: (_target, text, move) => commits.push({ text, move }) })
  return { editor, commits }
}

describe('editing a cell', () => {
  it('commits what was typed and where to go', () => {
    const { editor, commits } = recorded()
    editor.start(A1, '', 'enter', 'cell')
    editor.change('=1+1')
    editor.commit('down')
    expect(commits).toEqual([{ text: '=1+1', move: 'down' }])
    expect(editor.mode()).toBe('idle')
  })

  it('moves on without a change when nothing was changed', () => {
    const { editor, commits } = recorded()
    editor.start(A1, '5', 'edit', 'cell')
    editor.commit('right')
    expect(commits).toEqual([{ text: undefined, move: 'right' }])
  })

  it('clears a cell whose typing was deleted again', () => {
    const { editor, commits } = recorded()
    editor.start(A1, '', 'enter', 'cell')
    editor.commit('down')
    expect(commits).toEqual([{ text: '', move: 'down' }])
  })

  it('forgets what was typed when it is cancelled', () => {
    const { editor, commits } = recorded()
    editor.start(A1, '5', 'edit', 'cell')
    editor.change('6')
    editor.cancel()
    expect(commits).toEqual([])
    expect(editor.target()).toBeUndefined()
  })

  it('puts what is typed behind what the cell holds, though that comes later', async () => {
    const { editor, commits } = recorded()
    editor.start(A1, Promise.resolve('12'), 'edit', 'cell')
    editor.change('3')
    editor.commit('down')
    await Promise.resolve()
    await Promise.resolve()
    expect(commits).toEqual([{ text: '123', move: 'down' }])
  })

  it('stays open where the text is refused, and gives it as it was reviewed where it is not', () => {
    const commits: (string | undefined)[] = []
    const editor = createEditor({
      review: (text) => (text.endsWith('+') ? undefined : text.toUpperCase()),
      commit: (_target, text) => commits.push(text),
    })
    editor.start(A1, '', 'enter', 'cell')
    editor.change('=a+')
    expect(editor.commit('down')).toBe(false)
    expect(editor.mode()).toBe('edit')
    editor.change('=a')
    expect(editor.commit('down')).toBe(true)
    expect(commits).toEqual(['=A'])
  })

  it('keeps the caret where it is in a text that gets longer before it', async () => {
    const { editor } = recorded()
    editor.start(A1, Promise.resolve('12'), 'edit', 'cell')
    editor.change('34', { start: 1, end: 1 })
    await Promise.resolve()
    await Promise.resolve()
    expect([editor.text(), editor.caret()]).toEqual(['1234', { start: 3, end: 3 }])
  })

  it('does not let an answer that comes too late into another edit', async () => {
    const { editor } = recorded()
    const late = Promise.resolve('old')
    editor.start(A1, late, 'edit', 'cell')
    editor.cancel()
    editor.start({ sheet: 1, cell: { row: 1, column: 0 } }, 'new', 'edit', 'cell')
    await late
    expect(editor.text()).toBe('new')
  })
})

describe('keys while editing', () => {
  const key = (name: string, more: Partial<Parameters<typeof editorAction>[0]> = {}) => ({
    key: name,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    ...more,
  })

  it('commit with arrows after typing, and move the caret after F2', () => {
    expect(editorAction(key('ArrowDown'), 'enter', 'cell')).toEqual({ type: 'commit', move: 'down' })
    expect(editorAction(key('ArrowDown'), 'edit', 'cell')).toBeUndefined()
    expect(editorAction(key('ArrowDown'), 'enter', 'bar')).toBeUndefined()
  })

  it('break the line with Alt+Enter', () => {
    expect(editorAction(key('Enter', { altKey: true }), 'edit', 'cell')).toEqual({ type: 'newline' })
  })

  it('leave Enter to the input method while it composes', () => {
    expect(editorAction(key('Enter', { isComposing: true }), 'enter', 'cell')).toBeUndefined()
  })
})
