import { createSignal, type Accessor } from 'solid-js'
import { columnsIn, MAX_COLUMNS, MAX_ROWS, rowsIn, type Cell, type Range } from '../../../core/address'
import type { Axis, CellBlock, Command, CopyWhat, SheetId } from '../../../protocol/api'
import { copiedText } from '../../grid/cell-view'
import { htmlOf, inputsOf } from './clipboard-html'
import { bandsOf, partsOf, sizeOf, type Bands } from './copied-parts'
import { lastRange, selectRange, type Selection } from './selection'
import type { Notices } from '../notices'
import type { WorkbookState } from '../workbook'

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
  readonly sheet: SheetId
  readonly bands: Bands
  readonly cut: boolean
  /** Whole rows or columns were taken. */
  readonly lines: CutLines | undefined
  /** The text that went to the system's clipboard: while it is still there, pasting takes formulas too. */
  text: string
}

/** What is taken of what was copied. */
export interface PasteHow {
  readonly what: CopyWhat
  /** Rows become columns. */
  readonly transpose: boolean
}

const ALL: PasteHow = { what: 'all', transpose: false }

/** The clipboard between cells, and between this program and others. */
export interface Clipboard {
  /** The ranges whose outlines run, on the sheet in front. */
  readonly outlines: Accessor<readonly Range[]>
  /** Handles the browser's own events; for menus it goes through the asynchronous clipboard. */
  onCopy(event: ClipboardEvent | undefined, cut: boolean): void
  onPaste(event: ClipboardEvent | undefined, how?: PasteHow): void
  copyMarkdown(): Promise<void>
  /** Whole rows or columns that were cut and not pasted yet. */
  cutLines(): CutLines | undefined
  forget(): void
}

/** A text from another program, with its HTML where there is some. */
interface Foreign {
  readonly text: string
  readonly html: string
}

/** Where was pasted. */
interface Place {
  readonly sheet: SheetId | undefined
  readonly selection: Selection
}

export function createClipboard(workbook: WorkbookState, say: Notices['say']): Clipboard {
  const [copied, setCopied] = createSignal<Copied>()

  /** The selected block, or a sentence where it is none. */
  function selectedBands(cut: boolean): Bands | undefined {
    const sheet = workbook.sheet()
    const { ranges } = workbook.selection()
    if (!sheet) return undefined
    const bands = bandsOf(
      ranges.map((range) => filledPart(range, sheet)),
      workbook.layout(),
    )
    if (!bands)
      say(
        'error',
        'Ranges are copied together where they have the same rows, or the same columns: select such.',
      )
    else if (cut && ranges.length > 1) say('error', 'Several ranges cannot be cut at once: select one range.')
    else return cut ? [[filledPart(lastRange(workbook.selection()), sheet)]] : bands
    return undefined
  }

  async function copy(event: ClipboardEvent | undefined, cut: boolean) {
    const sheet = workbook.sheet()
    const bands = selectedBands(cut)
    if (!sheet || !bands) return
    const small = smallText(workbook.mirror.cells(), bands)
    const lines = cut ? linesOf(sheet.id, lastRange(workbook.selection())) : undefined
    const entry: Copied = { sheet: sheet.id, bands, cut, lines, text: small ?? '' }
    setCopied(entry)
    if (small !== undefined && event?.clipboardData) {
      event.clipboardData.setData('text/plain', small)
      const [band, ...others] = bands
      if (others.length === 0 && band?.length === 1)
        event.clipboardData.setData('text/html', htmlOf(workbook.mirror.cells(), band[0]!))
      return
    }
    const text = await workbook.client.call('copyText', sheet.id, bands)
    if (!text.ok) return say('error', text.message)
    entry.text = text.value
    await write(text.value)
  }

  async function write(text: string) {
    await navigator.clipboard.writeText(text).catch(() => {
      say('info', 'Copied inside this program; the browser did not let other programs have it.')
    })
  }

  async function paste(foreign: Foreign | undefined, how: PasteHow) {
    const sheet = workbook.sheet()
    const place = placeNow()
    const target = lastRange(place.selection)
    if (!sheet) return
    const own = copied()
    if (own && (foreign === undefined || sameText(foreign.text, own.text)))
      return own.cut && how === ALL ? pasteCut(own, sheet.id, place) : pasteOwn(own, sheet.id, place, how)
    setCopied(undefined)
    if (!foreign || foreign.text + foreign.html === '') return
    if (how.what === 'formats') return say('info', 'Formats are pasted from cells of this program only.')
    const at = { row: target.top, column: target.left }
    const inputs = await inputsFrom(foreign, at, how)
    const filled = fill(how.transpose ? turned(inputs) : inputs, target)
    if (!(await workbook.apply({ type: 'set-cells', sheet: sheet.id, at, inputs: filled }))) return
    select(place, at, filled.length, widthOf(filled))
  }

  async function inputsFrom({ text, html }: Foreign, at: Cell, { what }: PasteHow) {
    const table = html === '' || what === 'values' ? undefined : inputsOf(html, at)
    return table ?? workbook.client.call('parseClipboard', text)
  }

  async function pasteCut({ sheet: from, bands }: Copied, sheet: SheetId, place: Place) {
    const range = bands[0]![0]!
    const target = lastRange(place.selection)
    const at = { row: target.top, column: target.left }
    if (await workbook.apply({ type: 'move', from: { sheet: from, range }, to: { sheet, at } }))
      select(place, at, rowsIn(range), columnsIn(range))
    setCopied(undefined)
  }

  async function pasteOwn({ sheet: from, bands }: Copied, sheet: SheetId, place: Place, how: PasteHow) {
    const target = lastRange(place.selection)
    const parts = partsOf(bands)
    const size = sizeOf(bands)
    const [rows, columns] = how.transpose ? [size.columns, size.rows] : [size.rows, size.columns]
    const [down, across] = parts.length === 1 ? tiles(rows, columns, target) : [rows, columns]
    const commands = parts.map(({ range, row, column }): Command => {
      const [top, left] = how.transpose
        ? [target.top + column, target.left + row]
        : [target.top + row, target.left + column]
      const [high, wide] = how.transpose
        ? [columnsIn(range), rowsIn(range)]
        : [rowsIn(range), columnsIn(range)]
      const [bottom, right] =
        parts.length === 1 ? [top + down - 1, left + across - 1] : [top + high - 1, left + wide - 1]
      return {
        type: 'copy',
        from: { sheet: from, range },
        to: { sheet, range: { top, left, bottom, right } },
        ...how,
      }
    })
    const command: Command =
      commands.length === 1 ? commands[0]! : { type: 'together', label: 'Pasting', commands }
    if (await workbook.apply(command)) select(place, { row: target.top, column: target.left }, down, across)
  }

  const placeNow = (): Place => ({ sheet: workbook.sheet()?.id, selection: workbook.selection() })

  /** Selects what was pasted; whoever has gone on meanwhile stays where they are. */
  function select(before: Place, { row, column }: Cell, rows: number, columns: number) {
    const now = placeNow()
    if (now.sheet !== before.sheet || now.selection !== before.selection) return
    workbook.select(
      selectRange({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
    )
  }

  return {
    outlines() {
      const entry = copied()
      return entry && entry.sheet === workbook.sheet()?.id ? entry.bands.flat() : []
    },
    onCopy(event, cut) {
      event?.preventDefault()
      void copy(event, cut)
    },
    onPaste(event, how = ALL) {
      event?.preventDefault()
      const data = event?.clipboardData
      if (data) return void paste({ text: data.getData('text/plain'), html: data.getData('text/html') }, how)
      void systemClipboard().then((foreign) => paste(foreign, how))
    },
    async copyMarkdown() {
      const sheet = workbook.sheet()
      const bands = selectedBands(false)
      if (!sheet || !bands) return
      const text = await workbook.client.call('copyText', sheet.id, bands)
      if (!text.ok) return say('error', text.message)
      await write(markdownOf(await workbook.client.call('parseClipboard', text.value)))
      say('info', 'Copied as a Markdown table.')
    },
    cutLines: () => copied()?.lines,
    forget: () => setCopied(undefined),
  }
}

/** What another program has copied; `undefined` where the browser does not tell. */
async function systemClipboard(): Promise<Foreign | undefined> {
  try {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return { text: await read('text/plain'), html: await read('text/html') }
  } catch {
    return navigator.clipboard.readText().then(
      (text) => ({ text, html: '' }),
      () => undefined,
    )
  }
}

function markdownOf(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>')).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...body.map(line)].join('\n')
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

/** A block as tab-separated text, if the window has all of it. */
function smallText(blocks: readonly CellBlock[], bands: Bands): string | undefined {
  const size = sizeOf(bands)
  if (size.rows * size.columns > SMALL) return undefined
  const lines = bands.flatMap((band) =>
    Array.from({ length: rowsIn(band[0]!) }, (_, i) => {
      const fields = band.flatMap(({ top, left, right }) =>
        Array.from({ length: right - left + 1 }, (_none, j) =>
          field(blocks, { row: top + i, column: left + j }),
        ),
      )
      return fields.includes(undefined) ? undefined : fields.join('\t')
    }),
  )
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

function field(blocks: readonly CellBlock[], cell: Cell): string | undefined {
  const text = copiedText(blocks, cell)
  return text !== undefined && /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Systems change line breaks and the end of a text on the way. */
function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return plain(a) === plain(b)
}

/** One copied cell fills a larger selection; a multiple of what was copied is tiled; else the size stays. */
function tiles(rows: number, columns: number, target: Range): readonly [rows: number, columns: number] {
  const fit = (size: number, room: number) => (room % size === 0 ? room : size)
  return [fit(rows, rowsIn(target)), fit(columns, columnsIn(target))]
}

function widthOf(inputs: readonly (readonly string[])[]): number {
  return inputs.reduce((most, row) => Math.max(most, row.length), 1)
}

function turned(inputs: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return Array.from({ length: widthOf(inputs) }, (_, i) => inputs.map((row) => row[i] ?? ''))
}

function fill(inputs: readonly (readonly string[])[], target: Range): readonly (readonly string[])[] {
  const only = inputs.length === 1 && inputs[0]?.length === 1 ? inputs[0][0]! : undefined
  if (only === undefined) return inputs
  return Array.from({ length: rowsIn(target) }, () => Array.from({ length: columnsIn(target) }, () => only))
}
