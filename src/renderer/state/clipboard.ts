import { createSignal, type Accessor } from 'solid-js'
import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn, type Range } from '../../core/address'
import type { Axis, CellBlock, SheetId, SheetRange } from '../../protocol/api'
import { copiedText } from '../grid/cell-view'
import { lastRange, selectRange } from './selection'
import type { Notices } from './notices'
import type { WorkbookState } from './workbook'

/** Selections up to this many cells go to other programs at once, from what the window has. */
const SMALL = 20_000

/** Whole rows or columns that were cut: inserting puts them in their new place. */
export interface CutLines {
  readonly sheet: SheetId
  readonly axis: Axis
  readonly at: number
  readonly count: number
}

/** What was copied or cut inside the program, until it is pasted or forgotten. */
interface Copied {
  readonly from: SheetRange
  readonly cut: boolean
  /** Whole rows or columns were taken. */
  readonly lines: CutLines | undefined
  /** The text that went to the system's clipboard: while it is still there, pasting takes formulas too. */
  text: string
}

/** The clipboard between cells, and between this program and others. */
export interface Clipboard {
  /** The range whose outline runs, on the sheet in front. */
  readonly outline: Accessor<Range | undefined>
  /** Handles the browser's own events; for menus it goes through the asynchronous clipboard. */
  onCopy(event: ClipboardEvent | undefined, cut: boolean): void
  onPaste(event: ClipboardEvent | undefined): void
  /** Whole rows or columns that were cut and not pasted yet. */
  cutLines(): CutLines | undefined
  forget(): void
}

export function createClipboard(workbook: WorkbookState, say: Notices['say']): Clipboard {
  const [copied, setCopied] = createSignal<Copied>()

  async function copy(event: ClipboardEvent | undefined, cut: boolean) {
    const sheet = workbook.sheet()
    const selection = workbook.selection()
    if (!sheet) return
    if (selection.ranges.length > 1) {
      say('error', 'Several ranges cannot be copied at once: select one range.')
      return
    }
    const range = filledPart(lastRange(selection), sheet)
    const from = { sheet: sheet.id, range }
    const small = smallText(workbook.mirror.cells(), from)
    if (small !== undefined && event?.clipboardData) event.clipboardData.setData('text/plain', small)
    const lines = cut ? linesOf(sheet.id, lastRange(selection)) : undefined
    const entry: Copied = { from, cut, lines, text: small ?? '' }
    setCopied(entry)
    if (small !== undefined && event?.clipboardData) return
    const text = await workbook.client.call('copyText', from)
    if (!text.ok) return say('error', text.message)
    entry.text = text.value
    await navigator.clipboard.writeText(text.value).catch(() => {
      say('info', 'Copied inside this program; the browser did not let other programs have it.')
    })
  }

  async function paste(text: string | undefined) {
    const sheet = workbook.sheet()
    const target = lastRange(workbook.selection())
    if (!sheet) return
    const own = copied()
    if (own && (text === undefined || sameText(text, own.text))) return pasteOwn(own, sheet.id, target)
    setCopied(undefined)
    if (text === undefined || text === '') return
    const inputs = await workbook.client.call('parseClipboard', text)
    const at = { row: target.top, column: target.left }
    const filled = fill(inputs, target)
    if (!(await workbook.apply({ type: 'set-cells', sheet: sheet.id, at, inputs: filled }))) return
    select(at, filled.length, Math.max(...filled.map((row) => row.length), 1))
  }

  async function pasteOwn({ from, cut }: Copied, sheet: number, target: Range) {
    const at = { row: target.top, column: target.left }
    const [rows, columns] = [rowsIn(from.range), columnsIn(from.range)]
    if (cut) {
      if (await workbook.apply({ type: 'move', from, to: { sheet, at } })) select(at, rows, columns)
      setCopied(undefined)
      return
    }
    const [down, across] = tiles(from.range, target)
    const range = { ...target, bottom: target.top + down - 1, right: target.left + across - 1 }
    if (await workbook.apply({ type: 'copy', from, to: { sheet, range } })) select(at, down, across)
  }

  function select({ row, column }: { row: number; column: number }, rows: number, columns: number) {
    workbook.select(
      selectRange({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
    )
  }

  return {
    outline() {
      const entry = copied()
      return entry && entry.from.sheet === workbook.sheet()?.id ? entry.from.range : undefined
    },
    onCopy(event, cut) {
      event?.preventDefault()
      void copy(event, cut)
    },
    onPaste(event) {
      event?.preventDefault()
      if (event) return void paste(event.clipboardData?.getData('text/plain') ?? '')
      void navigator.clipboard.readText().then(paste, () => paste(undefined))
    },
    cutLines: () => copied()?.lines,
    forget: () => setCopied(undefined),
  }
}

function linesOf(sheet: SheetId, range: Range): CutLines | undefined {
  if (columnsIn(range) === MAX_COLUMNS) return { sheet, axis: 'row', at: range.top, count: rowsIn(range) }
  return rowsIn(range) === MAX_ROWS
    ? { sheet, axis: 'column', at: range.left, count: columnsIn(range) }
    : undefined
}

/** Whole rows and columns are copied as far as the sheet is filled. */
function filledPart(range: Range, sheet: { readonly rows: number; readonly columns: number }): Range {
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, Math.max(sheet.rows, range.top + 1) - 1)),
    right: Math.max(range.left, Math.min(range.right, Math.max(sheet.columns, range.left + 1) - 1)),
  }
}

/** A range as tab-separated text, if the window has all of it. */
function smallText(blocks: readonly CellBlock[], { range }: SheetRange): string | undefined {
  if (rowsIn(range) * columnsIn(range) > SMALL) return undefined
  const lines: string[] = []
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: string[] = []
    for (let column = range.left; column <= range.right; column++) {
      const text = copiedText(blocks, { row, column })
      if (text === undefined) return undefined
      cells.push(/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    }
    lines.push(cells.join('\t'))
  }
  return lines.join('\n')
}

/** Systems change line breaks and the end of a text on the way. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return plain(a) === plain(b)
}

/** One copied cell fills a larger selection; a multiple of what was copied is tiled; else the size stays. */
function tiles(from: Range, target: Range): readonly [rows: number, columns: number] {
  const fit = (size: number, room: number) => (room % size === 0 ? room : size)
  return [fit(rowsIn(from), rowsIn(target)), fit(columnsIn(from), columnsIn(target))]
}

function fill(inputs: readonly (readonly string[])[], target: Range): readonly (readonly string[])[] {
  const only = inputs.length === 1 && inputs[0]?.length === 1 ? inputs[0][0]! : undefined
  if (only === undefined) return inputs
  return Array.from({ length: rowsIn(target) }, () => Array.from({ length: columnsIn(target) }, () => only))
}
