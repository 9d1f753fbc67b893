/** A guided tour of a workbook: words that the engine shares with whoever shows one. */

/** Cells of a workbook: an address with its sheet, `walkthrough!B2:B5`, or a name that is defined there. */
export type TourPlace = string

/** What the reader is to bring about, as something that can be noticed. */
export type TourGoal =
  /** Anything in the cells is other than it was when the step began. */
  | { readonly kind: 'changed'; readonly at: TourPlace }
  /** The number in the first of the cells is greater, or less. */
  | { readonly kind: 'above' | 'below'; readonly at: TourPlace; readonly than: number }
  /** The first of the cells shows a text, whatever the letter case. */
  | { readonly kind: 'shows'; readonly at: TourPlace; readonly text: string }
  /** One of the cells holds a formula; with `calls` one that calls this function. */
  | { readonly kind: 'formula'; readonly at: TourPlace; readonly calls?: string }
  /** All of the cells are selected, alone or with others. */
  | { readonly kind: 'selected'; readonly at: TourPlace }

export interface TourTask {
  /** What to do. */
  readonly text: string
  readonly goal: TourGoal
  /** What is said when it is done. */
  readonly done?: string
}

/**
 * One page of a tour. Texts are plain; what stands between backticks is drawn as code, and as a link where it is the
 * address of cells. An empty line parts paragraphs.
 */
export interface TourStep {
  readonly title: string
  readonly text: string
  /** The cells that are selected when the step begins. */
  readonly select?: TourPlace
  /** The title of the chart that the step is about. */
  readonly chart?: string
  readonly task?: TourTask
}

export interface Tour {
  readonly title: string
  readonly steps: readonly TourStep[]
}
