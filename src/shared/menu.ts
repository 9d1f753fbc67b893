import type { Desktop, MenuId } from './desktop'

/** What the operating system or Electron does by itself, without asking the window. */
export type MenuRole = 'cut' | 'copy' | 'paste' | 'togglefullscreen' | 'quit' | 'toggleDevTools'

type Platform = Desktop['platform']

/** An entry that runs one of the window's actions. */
export interface MenuAction {
  readonly kind: 'action'
  readonly id: MenuId
  readonly label: string
  /** In Electron's notation: `CmdOrCtrl+Shift+S`. */
  readonly accelerator?: string
  /** In place of `accelerator` on macOS, where it differs by more than the modifier. */
  readonly macAccelerator?: string
  /** Another key for the same, which no menu prints: the window hears it itself. */
  readonly alias?: string
  /** Where the native menu has a command of its own that raises the same event in the window. */
  readonly role?: MenuRole
}

/** An entry of the native menu alone: a browser has its own. */
export interface MenuRoleEntry {
  readonly kind: 'role'
  readonly role: MenuRole
  readonly label: string
  /** Left out: on every platform. */
  readonly on?: readonly Platform[]
}

export type MenuEntry = MenuAction | MenuRoleEntry | { readonly kind: 'separator' }

export interface MenuGroup {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

const separator = { kind: 'separator' } as const

/** The program's menus: the native menu and the menu bar of the web edition are both made from this table. */
export const menuGroups: readonly MenuGroup[] = [
  {
    label: 'File',
    entries: [
      { kind: 'action', id: 'new', label: 'New Workbook', accelerator: 'CmdOrCtrl+N' },
      { kind: 'action', id: 'open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
      { kind: 'action', id: 'open-folder', label: 'Open Folder…' },
      { kind: 'action', id: 'import', label: 'Import…', accelerator: 'CmdOrCtrl+Alt+O' },
      { kind: 'action', id: 'reopen', label: 'Reopen with Other Settings…' },
      { kind: 'action', id: 'add-files', label: 'Add Sheets from Files…' },
      separator,
      { kind: 'action', id: 'save', label: 'Save', accelerator: 'CmdOrCtrl+S' },
      { kind: 'action', id: 'save-as', label: 'Save As…', accelerator: 'CmdOrCtrl+Shift+S' },
      { kind: 'action', id: 'save-package', label: 'Save as Data Package…' },
      { kind: 'action', id: 'save-folder', label: 'Save as Data Package Folder…' },
      separator,
      { kind: 'action', id: 'export-sheet', label: 'Export Sheet…' },
      { kind: 'action', id: 'export-excel', label: 'Export as Excel Workbook…' },
      { kind: 'action', id: 'export-pdf', label: 'Export PDF…' },
      { kind: 'action', id: 'print', label: 'Print…', accelerator: 'CmdOrCtrl+P' },
      { kind: 'action', id: 'versions', label: 'Previous Versions…' },
      { kind: 'action', id: 'recover', label: 'Unsaved Work…' },
      separator,
      { kind: 'action', id: 'close', label: 'Close Workbook', accelerator: 'CmdOrCtrl+W' },
      { kind: 'role', role: 'quit', label: 'Quit', on: ['windows', 'linux'] },
    ],
  },
  {
    label: 'Edit',
    entries: [
      { kind: 'action', id: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
      {
        kind: 'action',
        id: 'redo',
        label: 'Redo',
        accelerator: 'CmdOrCtrl+Y',
        macAccelerator: 'CmdOrCtrl+Shift+Z',
      },
      separator,
      { kind: 'action', id: 'cut', label: 'Cut', accelerator: 'CmdOrCtrl+X', role: 'cut' },
      { kind: 'action', id: 'copy', label: 'Copy', accelerator: 'CmdOrCtrl+C', role: 'copy' },
      { kind: 'action', id: 'paste', label: 'Paste', accelerator: 'CmdOrCtrl+V', role: 'paste' },
      { kind: 'action', id: 'copy-markdown', label: 'Copy as Markdown' },
      {
        kind: 'action',
        id: 'paste-special',
        label: 'Paste Special…',
        accelerator: 'CmdOrCtrl+Alt+V',
      },
      {
        kind: 'action',
        id: 'paste-values',
        label: 'Paste Values',
        accelerator: 'CmdOrCtrl+Shift+V',
      },
      { kind: 'action', id: 'paste-sheet', label: 'Paste as New Sheet' },
      { kind: 'action', id: 'delete', label: 'Delete', accelerator: 'Delete' },
      separator,
      { kind: 'action', id: 'fill-down', label: 'Fill Down', accelerator: 'CmdOrCtrl+D' },
      { kind: 'action', id: 'fill-right', label: 'Fill Right', accelerator: 'CmdOrCtrl+R' },
      { kind: 'action', id: 'fill-series', label: 'Fill Series' },
      {
        kind: 'action',
        id: 'copy-above',
        label: 'Formula from Above',
        accelerator: "CmdOrCtrl+'",
      },
      {
        kind: 'action',
        id: 'copy-value-above',
        label: 'Value from Above',
        accelerator: "CmdOrCtrl+Shift+'",
      },
      separator,
      { kind: 'action', id: 'find', label: 'Find…', accelerator: 'CmdOrCtrl+F' },
      {
        kind: 'action',
        id: 'replace',
        label: 'Replace…',
        accelerator: 'CmdOrCtrl+H',
        macAccelerator: 'CmdOrCtrl+Shift+H',
      },
      separator,
      { kind: 'action', id: 'delete-rows', label: 'Delete Rows' },
      { kind: 'action', id: 'delete-columns', label: 'Delete Columns' },
      { kind: 'action', id: 'delete-cells', label: 'Delete Cells…', accelerator: 'CmdOrCtrl+-' },
      separator,
      { kind: 'action', id: 'select-all', label: 'Select All', accelerator: 'CmdOrCtrl+A' },
      { kind: 'action', id: 'go-to', label: 'Go To…', accelerator: 'CmdOrCtrl+G', alias: 'F5' },
    ],
  },
  {
    label: 'View',
    entries: [
      { kind: 'action', id: 'start-view', label: 'Start View' },
      { kind: 'action', id: 'toggle-charts', label: 'Charts' },
      { kind: 'action', id: 'tour', label: 'Tour' },
      { kind: 'action', id: 'tour-next', label: 'Next Step of the Tour', accelerator: 'Alt+Shift+Right' },
      { kind: 'action', id: 'tour-back', label: 'Step Back in the Tour', accelerator: 'Alt+Shift+Left' },
      { kind: 'action', id: 'theme', label: 'Switch Theme' },
      separator,
      { kind: 'action', id: 'freeze-panes', label: 'Freeze Panes' },
      { kind: 'action', id: 'freeze-row', label: 'Freeze First Row' },
      { kind: 'action', id: 'freeze-column', label: 'Freeze First Column' },
      separator,
      { kind: 'action', id: 'zoom-in', label: 'Zoom In', accelerator: 'CmdOrCtrl+Alt+Plus' },
      { kind: 'action', id: 'zoom-out', label: 'Zoom Out', accelerator: 'CmdOrCtrl+Alt+-' },
      { kind: 'action', id: 'zoom-reset', label: 'Actual Size', accelerator: 'CmdOrCtrl+Alt+0' },
      separator,
      { kind: 'role', role: 'togglefullscreen', label: 'Full Screen' },
    ],
  },
  {
    label: 'Insert',
    entries: [
      { kind: 'action', id: 'insert-rows', label: 'Rows Above' },
      { kind: 'action', id: 'insert-columns', label: 'Columns to the Left' },
      { kind: 'action', id: 'insert-cells', label: 'Cells…', accelerator: 'CmdOrCtrl+Plus' },
      separator,
      { kind: 'action', id: 'insert-sheet', label: 'Sheet', accelerator: 'Shift+F11' },
      { kind: 'action', id: 'copy-sheet', label: 'Copy of This Sheet' },
      separator,
      { kind: 'action', id: 'comment', label: 'Comment…', accelerator: 'Shift+F2' },
      { kind: 'action', id: 'delete-comment', label: 'Delete Comment' },
      { kind: 'action', id: 'insert-date', label: 'Date of Today', accelerator: 'CmdOrCtrl+;' },
      { kind: 'action', id: 'insert-time', label: 'Time of Day', accelerator: 'CmdOrCtrl+Shift+;' },
      separator,
      { kind: 'action', id: 'names', label: 'Names…', accelerator: 'CmdOrCtrl+F3' },
      { kind: 'action', id: 'insert-chart', label: 'Chart…' },
      { kind: 'action', id: 'quick-chart', label: 'Recommended Chart', accelerator: 'Alt+F1' },
      { kind: 'action', id: 'insert-slider', label: 'Slider…' },
    ],
  },
  {
    label: 'Format',
    entries: [
      { kind: 'action', id: 'format-cells', label: 'Format Cells…', accelerator: 'CmdOrCtrl+1' },
      { kind: 'action', id: 'bold', label: 'Bold', accelerator: 'CmdOrCtrl+B' },
      { kind: 'action', id: 'italic', label: 'Italic', accelerator: 'CmdOrCtrl+I' },
      { kind: 'action', id: 'align-left', label: 'Align Left' },
      { kind: 'action', id: 'align-center', label: 'Centre' },
      { kind: 'action', id: 'align-right', label: 'Align Right' },
      separator,
      {
        kind: 'action',
        id: 'number-general',
        label: 'General',
        accelerator: 'CmdOrCtrl+Shift+`',
      },
      { kind: 'action', id: 'number-fixed', label: 'Fixed', accelerator: 'CmdOrCtrl+Shift+1' },
      { kind: 'action', id: 'number-percent', label: 'Percent', accelerator: 'CmdOrCtrl+Shift+5' },
      {
        kind: 'action',
        id: 'number-scientific',
        label: 'Scientific',
        accelerator: 'CmdOrCtrl+Shift+6',
      },
      { kind: 'action', id: 'number-full', label: 'Full Precision' },
      { kind: 'action', id: 'more-digits', label: 'More Digits' },
      { kind: 'action', id: 'fewer-digits', label: 'Fewer Digits' },
      separator,
      { kind: 'action', id: 'color-scale', label: 'Colour Scale' },
      { kind: 'action', id: 'data-bars', label: 'Data Bars' },
      { kind: 'action', id: 'difference', label: 'Difference from Another Cell…' },
      { kind: 'action', id: 'clear-formats', label: 'Clear Formats', accelerator: 'CmdOrCtrl+\\' },
      separator,
      { kind: 'action', id: 'row-height', label: 'Row Height…' },
      { kind: 'action', id: 'hide-rows', label: 'Hide Rows', accelerator: 'CmdOrCtrl+9' },
      { kind: 'action', id: 'show-rows', label: 'Show Hidden Rows', accelerator: 'CmdOrCtrl+Shift+9' },
      separator,
      { kind: 'action', id: 'column-width', label: 'Column Width…' },
      { kind: 'action', id: 'fit-columns', label: 'Fit Column Width' },
      { kind: 'action', id: 'hide-columns', label: 'Hide Columns', accelerator: 'CmdOrCtrl+0' },
      {
        kind: 'action',
        id: 'show-columns',
        label: 'Show Hidden Columns',
        accelerator: 'CmdOrCtrl+Shift+0',
      },
    ],
  },
  {
    label: 'Data',
    entries: [
      { kind: 'action', id: 'sort-ascending', label: 'Sort Ascending' },
      { kind: 'action', id: 'sort-descending', label: 'Sort Descending' },
      { kind: 'action', id: 'sort', label: 'Sort…' },
      separator,
      { kind: 'action', id: 'increase', label: 'Increase Number', accelerator: 'Alt+Shift+Up' },
      { kind: 'action', id: 'decrease', label: 'Decrease Number', accelerator: 'Alt+Shift+Down' },
      separator,
      { kind: 'action', id: 'filter', label: 'Filter', accelerator: 'CmdOrCtrl+Shift+L' },
      { kind: 'action', id: 'clear-filter', label: 'Clear Filter' },
      { kind: 'action', id: 'reapply-filter', label: 'Reapply Filter', accelerator: 'CmdOrCtrl+Alt+L' },
      separator,
      { kind: 'action', id: 'trace-precedents', label: 'Trace Precedents' },
      { kind: 'action', id: 'trace-dependents', label: 'Trace Dependents' },
      { kind: 'action', id: 'go-precedents', label: 'Go to Precedents', accelerator: 'CmdOrCtrl+[' },
      { kind: 'action', id: 'go-dependents', label: 'Go to Dependents', accelerator: 'CmdOrCtrl+]' },
      { kind: 'action', id: 'remove-arrows', label: 'Remove Arrows' },
      separator,
      { kind: 'action', id: 'calculate', label: 'Calculate Now', accelerator: 'F9' },
    ],
  },
  {
    label: 'Help',
    entries: [
      { kind: 'action', id: 'functions', label: 'Functions', accelerator: 'Shift+F3', alias: 'F1' },
      { kind: 'action', id: 'commands', label: 'Commands…', accelerator: 'CmdOrCtrl+Shift+P' },
      { kind: 'action', id: 'shortcuts', label: 'Keyboard Shortcuts', accelerator: 'CmdOrCtrl+/' },
      separator,
      { kind: 'role', role: 'toggleDevTools', label: 'Developer Tools' },
      separator,
      { kind: 'action', id: 'about', label: 'About Logit Sheet' },
    ],
  },
]

/** The part of the grid that a context menu was opened over. */
export type GridPart = 'cells' | 'rows' | 'columns'

/** What the context menus of the grid hold, in groups with a line between them. */
export const gridMenus: Readonly<Record<GridPart, readonly (readonly MenuId[])[]>> = {
  cells: [
    ['cut', 'copy', 'paste', 'paste-special'],
    ['insert-cells', 'delete-cells', 'delete'],
    ['sort-ascending', 'sort-descending', 'filter'],
    ['format-cells', 'comment', 'delete-comment'],
    ['trace-precedents', 'trace-dependents'],
    ['names', 'insert-chart', 'insert-slider'],
  ],
  rows: [
    ['cut', 'copy', 'paste'],
    ['insert-rows', 'delete-rows', 'delete'],
    ['row-height', 'hide-rows', 'show-rows'],
  ],
  columns: [
    ['cut', 'copy', 'paste'],
    ['insert-columns', 'delete-columns', 'delete'],
    ['column-width', 'fit-columns', 'hide-columns', 'show-columns'],
    ['sort-ascending', 'sort-descending'],
  ],
}

/** The entry that runs an action; every action has exactly one. */
export function menuAction(id: MenuId): MenuAction {
  for (const entry of menuGroups.flatMap((group) => group.entries)) {
    if (entry.kind === 'action' && entry.id === id) return entry
  }
  throw new Error(`No menu holds “${id}”.`)
}
