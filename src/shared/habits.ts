/**
 * Habits of the hand: what keys and gestures do here, beside Excel for Windows and Google Sheets. The key sheet and
 * docs/shortcuts.md are made from this table and the table of actions.
 */
import type { MenuId } from './desktop'

/** What the other programs have for the same; the empty text where they have nothing. */
export interface Elsewhere {
  readonly excel: string
  readonly sheets: string
  /** Why it differs, or what to know. */
  readonly note?: string
}

/** A key or gesture that is no action of a menu. */
export interface Habit extends Elsewhere {
  readonly what: string
  /** As Windows and Linux write it. */
  readonly keys: string
}

export interface HabitGroup {
  readonly label: string
  readonly habits: readonly Habit[]
}

const same = (what: string, keys: string, note?: string): Habit => ({
  what,
  keys,
  excel: keys,
  sheets: keys,
  ...(note === undefined ? {} : { note }),
})

export const habitGroups: readonly HabitGroup[] = [
  {
    label: 'Moving and selecting',
    habits: [
      same('One cell on', '←  →  ↑  ↓'),
      same('To the edge of what is filled', 'Ctrl+arrow'),
      same('Extend the selection', 'Shift+arrow'),
      same('Extend it to the edge', 'Ctrl+Shift+arrow'),
      same('First column', 'Home'),
      same('First cell', 'Ctrl+Home'),
      same('Last cell', 'Ctrl+End'),
      { what: 'Last filled column', keys: 'End', excel: 'End, →', sheets: 'End' },
      same('A screen down or up', 'Page Down, Page Up'),
      {
        what: 'A screen to the side',
        keys: 'Alt+Page Down, Alt+Page Up',
        excel: 'Alt+Page Down',
        sheets: '',
      },
      same('Whole column', 'Ctrl+Space'),
      same('Whole row', 'Shift+Space'),
      same('Another range as well', 'Ctrl+click'),
      {
        what: 'Next or previous sheet',
        keys: 'Ctrl+Page Down, Ctrl+Page Up',
        excel: 'Ctrl+Page Down',
        sheets: 'Ctrl+Shift+Page Down',
      },
    ],
  },
  {
    label: 'Typing',
    habits: [
      same('Edit the cell', 'F2'),
      same('Take it and go down', 'Enter'),
      same('Take it and go up', 'Shift+Enter'),
      same('Take it and go right', 'Tab'),
      same('Fill the selection with it', 'Ctrl+Enter'),
      {
        what: 'Enter an array formula',
        keys: 'Ctrl+Shift+Enter',
        excel: 'Ctrl+Shift+Enter',
        sheets: 'Ctrl+Shift+Enter',
        note: 'A formula spills by itself; the old key enters it as Enter does, and stays.',
      },
      { what: 'Line break', keys: 'Alt+Enter', excel: 'Alt+Enter', sheets: 'Ctrl+Enter' },
      same('Leave it as it was', 'Esc'),
      same('Clear and edit', 'Backspace'),
    ],
  },
  {
    label: 'Formulas',
    habits: [
      same('Pick a reference', 'arrows after ='),
      same('Change $ signs', 'F4'),
      {
        what: 'Edit or point',
        keys: 'F2',
        excel: 'F2',
        sheets: 'F2',
        note: 'Changes what the arrows do while typing.',
      },
      { what: 'Value of the selected part', keys: 'F9', excel: 'F9', sheets: '' },
      same('Take a suggestion', 'Tab'),
      { what: 'Help on the function', keys: 'F1', excel: 'Ctrl+A', sheets: 'F1' },
    ],
  },
  {
    label: 'With the pointer',
    habits: [
      {
        what: 'Change a number live',
        keys: 'Alt+drag',
        excel: '',
        sheets: '',
        note: 'Also by the handle in the active cell. Shift is finer, Ctrl coarser, Esc takes it back; the whole drag is one step to undo.',
      },
      {
        what: 'Move a slider',
        keys: 'drag its knob, or press its track',
        excel: 'drag its knob',
        sheets: '',
        note: 'Shift is finer, Esc takes it back; from the keyboard Alt+Shift+↑ and ↓ go on by its step.',
      },
      same('Fill on', 'drag the corner'),
      {
        what: 'Fill down beside a column',
        keys: 'double click the corner',
        excel: 'double click the corner',
        sheets: 'double click the corner',
      },
      same('Fit a column', 'double click its border'),
      {
        what: 'Move a floating chart',
        keys: 'drag its title, or arrows',
        excel: 'drag',
        sheets: 'drag',
        note: 'Shift and the arrows change its size; Ctrl goes pixel by pixel.',
      },
      { what: 'Zoom', keys: 'Ctrl+wheel', excel: 'Ctrl+wheel', sheets: '' },
      { what: 'Filter by a header', keys: 'Alt+↓ on it', excel: 'Alt+↓', sheets: 'Ctrl+Alt+R' },
    ],
  },
]

/** The keys of the other programs for actions that they have. */
export const elsewhere: Readonly<Partial<Record<MenuId, Elsewhere>>> = {
  new: { excel: 'Ctrl+N', sheets: '' },
  open: { excel: 'Ctrl+O', sheets: 'Ctrl+O' },
  save: { excel: 'Ctrl+S', sheets: 'Ctrl+S' },
  'save-as': { excel: 'F12', sheets: '', note: 'The key of most programs.' },
  print: { excel: 'Ctrl+P', sheets: 'Ctrl+P' },
  close: { excel: 'Ctrl+W', sheets: '' },
  undo: { excel: 'Ctrl+Z', sheets: 'Ctrl+Z' },
  redo: { excel: 'Ctrl+Y', sheets: 'Ctrl+Y' },
  cut: { excel: 'Ctrl+X', sheets: 'Ctrl+X' },
  copy: { excel: 'Ctrl+C', sheets: 'Ctrl+C' },
  paste: { excel: 'Ctrl+V', sheets: 'Ctrl+V' },
  'paste-special': { excel: 'Ctrl+Alt+V', sheets: '' },
  'paste-values': { excel: 'Ctrl+Shift+V', sheets: 'Ctrl+Shift+V' },
  delete: { excel: 'Delete', sheets: 'Delete' },
  'fill-down': { excel: 'Ctrl+D', sheets: 'Ctrl+D' },
  'fill-right': { excel: 'Ctrl+R', sheets: 'Ctrl+R' },
  'copy-above': { excel: "Ctrl+'", sheets: '' },
  'copy-value-above': { excel: "Ctrl+Shift+'", sheets: '' },
  find: { excel: 'Ctrl+F', sheets: 'Ctrl+F' },
  replace: { excel: 'Ctrl+H', sheets: 'Ctrl+H' },
  'delete-cells': { excel: 'Ctrl+-', sheets: 'Ctrl+Alt+-' },
  'insert-cells': { excel: 'Ctrl++', sheets: 'Ctrl+Alt+=' },
  'select-all': { excel: 'Ctrl+A', sheets: 'Ctrl+A' },
  'go-to': { excel: 'Ctrl+G', sheets: 'Ctrl+J' },
  'zoom-in': { excel: 'Ctrl+Alt+=', sheets: '' },
  'zoom-out': { excel: 'Ctrl+Alt+-', sheets: '' },
  'insert-sheet': { excel: 'Shift+F11', sheets: 'Shift+F11' },
  comment: {
    excel: 'Shift+F2',
    sheets: 'Ctrl+Alt+M',
    note: 'Excel’s note. There are no threads: a workbook is a file of one’s own.',
  },
  'insert-date': {
    excel: 'Ctrl+;',
    sheets: 'Ctrl+;',
    note: 'As text, year first: a date is not turned into a number.',
  },
  'insert-time': { excel: 'Ctrl+Shift+;', sheets: 'Ctrl+Shift+;', note: 'As text.' },
  names: { excel: 'Ctrl+F3', sheets: '' },
  'quick-chart': { excel: 'Alt+F1', sheets: '' },
  'format-cells': { excel: 'Ctrl+1', sheets: '' },
  bold: { excel: 'Ctrl+B', sheets: 'Ctrl+B' },
  italic: { excel: 'Ctrl+I', sheets: 'Ctrl+I' },
  'number-general': { excel: 'Ctrl+Shift+`', sheets: '' },
  'number-fixed': { excel: 'Ctrl+Shift+1', sheets: 'Ctrl+Shift+1' },
  'number-percent': { excel: 'Ctrl+Shift+5', sheets: 'Ctrl+Shift+5' },
  'number-scientific': { excel: 'Ctrl+Shift+6', sheets: 'Ctrl+Shift+6' },
  'clear-formats': { excel: '', sheets: 'Ctrl+\\' },
  'hide-rows': { excel: 'Ctrl+9', sheets: 'Ctrl+Alt+9' },
  'show-rows': { excel: 'Ctrl+Shift+9', sheets: 'Ctrl+Shift+9' },
  'hide-columns': { excel: 'Ctrl+0', sheets: 'Ctrl+Alt+0' },
  'show-columns': { excel: '', sheets: 'Ctrl+Shift+0' },
  filter: { excel: 'Ctrl+Shift+L', sheets: '' },
  'reapply-filter': { excel: 'Ctrl+Alt+L', sheets: '' },
  'go-precedents': { excel: 'Ctrl+[', sheets: '' },
  'go-dependents': { excel: 'Ctrl+]', sheets: '' },
  calculate: { excel: 'F9', sheets: '' },
  functions: { excel: 'Shift+F3', sheets: '' },
  commands: { excel: 'Alt+Q', sheets: 'Alt+/', note: 'The key of most editors.' },
  shortcuts: { excel: '', sheets: 'Ctrl+/' },
}
