/** What can be done to a workbook: plain data that can be cloned to another thread. */
import type { Cell, Range } from '../core/address'
import type { Axis } from '../core/line-edit'
import type { Chart, ChartId, ChartPlace, NewChart } from './chart-model'
import type { CellRule, LookChange, SheetFilter } from './look-model'
import type { LineSpan, SheetId, SheetRange, Source } from './model'

/**
 * A change that can be undone: plain data. Text in `inputs` is read as if it were typed into the cell
 * (`=SUM(A1:A3)`, `1e-4`, `'007`, empty to clear).
 */
export type Command =
  | {
      readonly type: 'set-cells'
      readonly sheet: SheetId
      readonly at: Cell
      /** Rows of texts; a ragged row leaves what lies beyond it untouched. */
      readonly inputs: readonly (readonly string[])[]
      /** Changes of one gesture: those in a row with the same name are one step to undo. */
      readonly merge?: string
    }
  | { readonly type: 'clear'; readonly sheet: SheetId; readonly ranges: readonly Range[] }
  /** Copies cells with their formulas, relative references shifted; a larger selection is tiled, as in Excel. */
  | {
      readonly type: 'copy'
      readonly from: SheetRange
      readonly to: SheetRange
      /** Left out: everything. Formulas come without formats, values without formulas and formats. */
      readonly what?: CopyWhat
      /** Rows become columns. */
      readonly transpose?: boolean
    }
  /** Cuts and pastes: every reference to the moved cells follows them. */
  | {
      readonly type: 'move'
      readonly from: SheetRange
      readonly to: { readonly sheet: SheetId; readonly at: Cell }
    }
  /** Inserts empty rows or columns in front of `at`; references follow. */
  | {
      readonly type: 'insert-lines'
      readonly sheet: SheetId
      readonly axis: Axis
      readonly at: number
      readonly count: number
    }
  /** Deletes rows or columns; references to nothing but them become `#REF!`. */
  | {
      readonly type: 'delete-lines'
      readonly sheet: SheetId
      readonly axis: Axis
      readonly at: number
      readonly count: number
    }
  /** Puts rows or columns in front of the one that is now at `to`. */
  | {
      readonly type: 'move-lines'
      readonly sheet: SheetId
      readonly axis: Axis
      readonly at: number
      readonly count: number
      readonly to: number
    }
  /** Inserts empty cells: what is in `range` and beyond it goes down (`row`) or to the right (`column`). */
  | { readonly type: 'insert-cells'; readonly sheet: SheetId; readonly range: Range; readonly axis: Axis }
  /** Deletes cells: what is beyond `range` comes up (`row`) or to the left (`column`). */
  | { readonly type: 'delete-cells'; readonly sheet: SheetId; readonly range: Range; readonly axis: Axis }
  /** Heights or widths in CSS pixels; absent for the usual ones. */
  | {
      readonly type: 'size-lines'
      readonly sheet: SheetId
      readonly axis: Axis
      readonly lines: readonly LineSpan[]
      readonly size?: number
    }
  | {
      readonly type: 'hide-lines'
      readonly sheet: SheetId
      readonly axis: Axis
      readonly lines: readonly LineSpan[]
      readonly hidden: boolean
    }
  /**
   * Continues what `from` holds through `to`, which begins or ends with it: numbers and texts that count go on as
   * series, formulas are copied. `copy` repeats instead.
   */
  | {
      readonly type: 'fill'
      readonly sheet: SheetId
      readonly from: Range
      readonly to: Range
      readonly how: 'series' | 'copy'
    }
  /** Changes what the formats of cells say; what `look` does not name stays. */
  | {
      readonly type: 'format-cells'
      readonly sheet: SheetId
      readonly ranges: readonly Range[]
      readonly look: LookChange
    }
  /** Takes away formats and rules. */
  | { readonly type: 'clear-formats'; readonly sheet: SheetId; readonly ranges: readonly Range[] }
  /** Gives ranges a look that follows from their values; a rule of the same kind that they have gives way. */
  | {
      readonly type: 'add-rule'
      readonly sheet: SheetId
      readonly ranges: readonly Range[]
      readonly rule: CellRule
    }
  | { readonly type: 'clear-rules'; readonly sheet: SheetId; readonly ranges: readonly Range[] }
  /** An empty text takes the comment away. */
  | { readonly type: 'comment'; readonly sheet: SheetId; readonly cell: Cell; readonly text: string }
  /** So many first rows and columns stay on screen; 0 for none. */
  | {
      readonly type: 'freeze'
      readonly sheet: SheetId
      readonly rows: number
      readonly columns: number
    }
  /** Hides the rows that a filter does not keep, as they are now; without one, shows all that were. */
  | { readonly type: 'filter'; readonly sheet: SheetId; readonly filter?: SheetFilter }
  /** Sorts the rows of a range by columns, the first key first; equal rows keep their order. */
  | {
      readonly type: 'sort'
      readonly sheet: SheetId
      readonly range: Range
      readonly keys: readonly SortKey[]
    }
  /** Defines a name, or changes what it refers to; references without a sheet mean `sheet`. */
  | {
      readonly type: 'define-name'
      readonly sheet: SheetId
      readonly name: string
      readonly scope?: SheetId
      readonly refersTo: string
    }
  | { readonly type: 'remove-name'; readonly name: string; readonly scope?: SheetId }
  /** Draws a chart behind the others. */
  | { readonly type: 'add-chart'; readonly chart: NewChart }
  /** Puts a chart in the place of the one with its id. `merge` as with `set-cells`. */
  | { readonly type: 'change-chart'; readonly chart: Chart; readonly merge?: string }
  | { readonly type: 'remove-chart'; readonly id: ChartId }
  /** Gives a chart another place on screen, another one in the order of the charts (from 0 on), or both. */
  | {
      readonly type: 'move-chart'
      readonly id: ChartId
      readonly to?: number
      readonly place?: ChartPlace
      readonly merge?: string
    }
  | { readonly type: 'replace'; readonly query: FindQuery; readonly replacement: string }
  /** Several commands as one step; where one cannot be done, none is. */
  | { readonly type: 'together'; readonly label: string; readonly commands: readonly Command[] }
  | { readonly type: 'add-sheet'; readonly name?: string }
  /** Puts the sheets of files behind the others; a name that is taken gets a number. */
  | { readonly type: 'add-sheets'; readonly sources: readonly Source[] }
  /** Puts a copy of a sheet behind it. */
  | { readonly type: 'copy-sheet'; readonly sheet: SheetId }
  /** Gives a sheet the place `to` among the others, from 0 on. */
  | { readonly type: 'move-sheet'; readonly sheet: SheetId; readonly to: number }
  | { readonly type: 'rename-sheet'; readonly sheet: SheetId; readonly name: string }
  | { readonly type: 'remove-sheet'; readonly sheet: SheetId }

/** What of the copied cells is pasted. */
export type CopyWhat = 'all' | 'formulas' | 'values' | 'formats'

/** A column that rows are sorted by. */
export interface SortKey {
  readonly column: number
  readonly descending: boolean
}

/** What Find looks for, and where. */
export interface FindQuery {
  readonly text: string
  /** In what cells show, or in what they were given: a formula's text. */
  readonly within: 'values' | 'formulas'
  readonly matchCase: boolean
  readonly wholeCell: boolean
  /** `text` is a JavaScript regular expression. */
  readonly pattern: boolean
  /** One sheet, or all of them where it is absent; with `ranges` only those parts. */
  readonly sheet?: SheetId
  readonly ranges?: readonly Range[]
}
