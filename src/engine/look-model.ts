/** How cells look, and what is remarked on them: words that the engine shares with whoever shows a workbook. */
import type { Cell, Range } from '../core/address'
import type { Slider } from '../core/slider'

/** A colour of the palette, which has a light and a dark shade of each, or one of its own as `#rrggbb`. */
export type Ink =
  'grey' | 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink' | `#${string}`

/** How a number is written; where a cell has none, General. */
export type NumberFormat =
  | {
      /** Digits after the point; for `significant` the digits in all. */
      readonly kind: 'fixed' | 'scientific' | 'percent' | 'significant'
      readonly digits: number
    }
  /** The shortest text that reads back to the same double, at most 17 digits. */
  | { readonly kind: 'full' }
  /** C's `%a`: every bit of the double. */
  | { readonly kind: 'hexadecimal' }

/** What a cell's format says; what is left out is as it comes. */
export interface CellLook {
  readonly number?: NumberFormat
  readonly bold?: true
  readonly italic?: true
  readonly align?: 'left' | 'center' | 'right'
  readonly color?: Ink
  readonly fill?: Ink
  /** Its number is changed by sliding a knob. */
  readonly slider?: Slider
}

/** Changes to a look: `null` takes away. */
export type LookChange = { readonly [K in keyof CellLook]?: CellLook[K] | null }

/** Cells that look alike. */
export interface LookArea {
  readonly range: Range
  readonly look: CellLook
}

/** A look that follows from the values of a range. Limits that are left out are its least and its greatest number. */
export type CellRule =
  | {
      readonly type: 'color-scale'
      /** `blue` from nothing to full, `heat` from cold to hot, `diverging` from one colour over none to another. */
      readonly colors: 'blue' | 'heat' | 'diverging'
      readonly low?: number
      readonly high?: number
    }
  | { readonly type: 'data-bar'; readonly color: Ink; readonly low?: number; readonly high?: number }
  /** Cells show how many doubles they are away from the cell at the same place of another range. */
  | { readonly type: 'difference'; readonly against: Range }

export interface RuleArea {
  readonly range: Range
  readonly rule: CellRule
}

/** A comment on a cell. */
export interface CellComment {
  readonly cell: Cell
  readonly text: string
}

/** Everything that is said of a sheet's cells besides what is in them. */
export interface SheetLooks {
  /** Disjoint. */
  readonly areas: readonly LookArea[]
  /** Of two rules of one kind the later one counts. */
  readonly rules: readonly RuleArea[]
  /** One for a cell, in no order. */
  readonly comments: readonly CellComment[]
}

/** How the cells of a block look. */
export interface BlockLooks {
  readonly looks: readonly CellLook[]
  /** For each cell its place in `looks` from 1 on; 0 for a plain one. */
  readonly of: Uint16Array
}

/** Where the cells of a block stand between the limits of their rules. */
export interface BlockGauges<R extends CellRule> {
  readonly rules: readonly R[]
  /** For each cell its rule's place in `rules` from 1 on; 0 for none. */
  readonly of: Uint16Array
  /** From 0 at the low limit to 1 at the high one, never beyond. */
  readonly at: Float32Array
  /** For each rule where the number 0 stands between its limits. */
  readonly zeros: readonly number[]
}

/** Which rows a filter leaves, by the values of one column. */
export type FilterCondition =
  /** Just these, as cells show them with every digit; the empty text stands for blanks. */
  | { readonly kind: 'values'; readonly texts: readonly string[] }
  | {
      readonly kind: 'compare'
      readonly operator: '=' | '<>' | '>' | '>=' | '<' | '<='
      /** A number, or a text where it is none. */
      readonly than: string
    }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | {
      readonly kind: 'text'
      readonly how: 'contains' | 'lacks' | 'begins' | 'ends'
      readonly text: string
    }
  /** The so many greatest numbers, or the least. */
  | { readonly kind: 'top'; readonly count: number; readonly least: boolean }
  | { readonly kind: 'average'; readonly side: 'above' | 'below' }

export interface FilterColumn {
  readonly column: number
  readonly keep: FilterCondition
}

/** A filter over a range whose first row holds headers. */
export interface SheetFilter {
  readonly range: Range
  readonly columns: readonly FilterColumn[]
}

/** A value of a column that can be filtered for, and how many rows have it. */
export interface FilterValue {
  readonly text: string
  readonly count: number
}
