import { createSignal, type Accessor } from 'solid-js'
import { cellName, columnsIn, type Cell, type Range } from '../../../core/address'
import { CellKind } from '../../../core/cell-kind'
import type { Slider } from '../../../core/slider'
import type { CellDetail, CellLook, Command, LineRun, LineSpan, SheetId } from '../../../protocol/api'
import { shownRanges } from './copied-parts'
import { guessedSlider } from './guessed-slider'
import type { Notices } from '../notices'
import { computedSentence, noNumberSentence, spilledSentence } from './scrubbing'
import type { WorkbookState } from '../workbook'

/** The slider that is asked for. */
export interface SliderQuestion {
  /** The cell that it is about, as people name it. */
  readonly name: string
  /** What it has, or what its number suggests. */
  readonly slider: Slider
  /** It has one already. */
  readonly has: boolean
}

/** The way from selected cells to a slider in each of them. */
export interface SliderEditing {
  readonly question: Accessor<SliderQuestion | undefined>
  /** Asks for the slider of the active cell, or says why it cannot have one. */
  open(): Promise<void>
  close(): void
  /** Puts it into the cells that were selected; answers why it was refused. */
  put(slider: Slider): Promise<string | undefined>
  remove(): Promise<void>
}

export type SlidersWorkbook = Pick<WorkbookState, 'attempt' | 'client' | 'layout' | 'selection' | 'sheet'>

interface Place {
  readonly sheet: SheetId
  readonly cell: Cell
  readonly ranges: readonly Range[]
  readonly isEmpty: boolean
}

export function createSliderEditing(
  workbook: SlidersWorkbook,
  look: () => CellLook,
  say: Notices['say'],
): SliderEditing {
  const [asked, setAsked] = createSignal<SliderQuestion & { readonly place: Place }>()

  async function open() {
    const sheet = workbook.sheet()?.id
    const { active: cell, ranges } = workbook.selection()
    if (sheet === undefined) return
    const { slider } = look()
    const detail = await workbook.client.call('inspect', sheet, cell)
    const refused = slider ? undefined : refusal(detail, cellName(cell))
    if (refused !== undefined) return say('error', refused)
    setAsked({
      name: cellName(cell),
      slider: slider ?? guessedSlider(detail.kind === CellKind.number ? Number(detail.text) : 0),
      has: slider !== undefined,
      place: {
        sheet,
        cell,
        ranges: shownRanges(ranges, workbook.layout()),
        isEmpty: detail.kind === CellKind.empty,
      },
    })
  }

  /** An empty cell gets a number with its slider, and a narrow column is widened for the track. */
  function putting(slider: Slider, { sheet, cell, ranges, isEmpty }: Place): Command {
    const format: Command = { type: 'format-cells', sheet, ranges, look: { slider } }
    const lines = narrowColumns(ranges, workbook.layout().columns)
    const more: readonly Command[] = [
      ...(isEmpty ? [{ type: 'set-cells' as const, sheet, at: cell, inputs: [[String(slider.min)]] }] : []),
      ...(lines.length > 0
        ? [{ type: 'size-lines' as const, sheet, axis: 'column' as const, lines, size: ROOMY }]
        : []),
    ]
    if (more.length === 0) return format
    return { type: 'together', label: `Putting a slider into ${cellName(cell)}`, commands: [format, ...more] }
  }

  return {
    question: asked,
    open,
    close: () => setAsked(undefined),
    async put(slider) {
      const now = asked()
      const refused = now && (await workbook.attempt(putting(slider, now.place)))
      if (refused === undefined) setAsked(undefined)
      return refused
    },
    async remove() {
      const now = asked()
      setAsked(undefined)
      if (!now) return
      const { sheet, ranges } = now.place
      const refused = await workbook.attempt({ type: 'format-cells', sheet, ranges, look: { slider: null } })
      if (refused !== undefined) say('error', refused)
    },
  }
}

function refusal({ kind, input }: CellDetail, name: string): string | undefined {
  if (input.startsWith('=')) return computedSentence(name)
  if (kind !== CellKind.empty && input === '') return spilledSentence(name)
  return kind === CellKind.empty || kind === CellKind.number ? undefined : noNumberSentence(name)
}

/** A column where a track can be aimed at, in pixels. */
const ROOMY = 160
const USUAL = 96
/** More columns than this keep their widths: they were selected as a whole. */
const MOST_COLUMNS = 12

/** The columns of small ranges that have little room for a track. */
function narrowColumns(ranges: readonly Range[], runs: readonly LineRun[]): readonly LineSpan[] {
  const columns = new Set<number>()
  for (const range of ranges) {
    if (columnsIn(range) > MOST_COLUMNS) continue
    for (let column = range.left; column <= range.right; column++) columns.add(column)
  }
  return [...columns]
    .filter((column) => {
      const run = runs.find(({ start, count }) => column >= start && column < start + count)
      return !run?.hidden && (run?.size ?? USUAL) < ROOMY
    })
    .map((start) => ({ start, count: 1 }))
}
