import { elsewhere, habitGroups } from './habits'
import { acceleratorText } from './accelerators'
import { menuGroups, type MenuAction } from './menu'

interface Row {
  readonly what: string
  readonly keys: string
  readonly excel: string
  readonly sheets: string
  readonly note?: string
}

/** docs/shortcuts.md: every key beside Excel's for Windows and Google Sheets', and why it differs where it does. */
export function shortcutsPage(): string {
  const menus = menuGroups.map(({ label, entries }) => ({
    label: `${label} menu`,
    rows: entries.flatMap((entry) => (entry.kind === 'action' ? rowOf(entry) : [])),
  }))
  const groups = [...habitGroups.map(({ label, habits }) => ({ label, rows: habits })), ...menus]
  return [
    '# Keys and gestures',
    '',
    'Made from the program’s own tables by `npm run docs`. Where Excel for Windows and Google Sheets differ, Excel’s habit counts. On macOS Ctrl is ⌘.',
    '',
    ...groups.filter(({ rows }) => rows.length > 0).flatMap(({ label, rows }) => table(label, rows)),
  ].join('\n')
}

function rowOf(action: MenuAction): readonly Row[] {
  const keys = [acceleratorText(action, 'windows'), action.alias ?? ''].filter((key) => key !== '')
  const other = elsewhere[action.id]
  if (keys.length === 0 && !other) return []
  return [
    {
      what: action.label.replace('…', ''),
      keys: keys.join(', '),
      excel: other?.excel ?? '',
      sheets: other?.sheets ?? '',
      ...(other?.note === undefined ? {} : { note: other.note }),
    },
  ]
}

function table(label: string, rows: readonly Row[]): readonly string[] {
  const cell = (keys: string) => (keys === '' ? '' : `\`${keys.replaceAll('|', '\\|')}\``)
  return [
    `## ${label}`,
    '',
    '| | Logit Sheet | Excel | Google Sheets | |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ what, keys, excel, sheets, note = '' }) =>
        `| ${what} | ${cell(keys)} | ${cell(excel)} | ${cell(sheets)} | ${note} |`,
    ),
    '',
  ]
}
