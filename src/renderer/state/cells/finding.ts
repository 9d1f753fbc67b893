import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { rangeOf, type Cell } from '../../../core/address'
import type { FindQuery, Found, SheetId } from '../../../protocol/api'
import type { WorkbookState } from '../workbook'

/** The query's switches, as the bar shows them. */
export type FindOptions = Pick<FindQuery, 'within' | 'matchCase' | 'wholeCell' | 'pattern'> & {
  readonly everySheet: boolean
}

/** What a replacement would do to the cell in front. */
export interface ReplacePreview {
  readonly before: string
  readonly after: string
}

/** Looking for cells, and replacing what they hold. */
export interface Finding {
  /** The bar that is open, if one is. */
  readonly bar: Accessor<'find' | 'replace' | undefined>
  open(bar: 'find' | 'replace'): void
  close(): void
  readonly text: Accessor<string>
  setText(text: string): void
  readonly replacement: Accessor<string>
  setReplacement(text: string): void
  readonly options: Accessor<FindOptions>
  setOption<K extends keyof FindOptions>(name: K, value: FindOptions[K]): void
  readonly count: Accessor<number>
  /** Which of the cells found is the active one, from 1 on; 0 where it is none of them. */
  readonly place: Accessor<number>
  /** Why nothing can be looked for. */
  readonly problem: Accessor<string | undefined>
  readonly preview: Accessor<ReplacePreview | undefined>
  /** Goes to the next cell found (1), or the one before (-1), around the ends. */
  go(step: 1 | -1): void
  replaceOne(): Promise<void>
  replaceAll(): Promise<void>
}

interface Place {
  readonly sheet: SheetId
  readonly cell: Cell
}

const NONE: readonly Found[] = []
const TYPING_MS = 120

export function createFinding(workbook: WorkbookState): Finding {
  const [bar, setBar] = createSignal<'find' | 'replace'>()
  const [text, setText] = createSignal('')
  const [replacement, setReplacement] = createSignal('')
  const [options, setOptions] = createSignal<FindOptions>({
    within: 'values',
    matchCase: false,
    wholeCell: false,
    pattern: false,
    everySheet: false,
  })
  const [found, setFound] = createSignal(NONE)
  const [problem, setProblem] = createSignal<string>()
  const [preview, setPreview] = createSignal<ReplacePreview>()

  const query = createMemo<FindQuery>(() => {
    const { everySheet, ...switches } = options()
    const sheet = workbook.sheet()?.id
    return { text: text(), ...switches, ...(everySheet || sheet === undefined ? {} : { sheet }) }
  })
  const count = createMemo(() => found().reduce((sum, { rows }) => sum + rows.length, 0))
  const here = createMemo<Place | undefined>(() => {
    const sheet = workbook.sheet()?.id
    return sheet === undefined ? undefined : { sheet, cell: workbook.selection().active }
  })
  const place = createMemo(() => {
    const at = here()
    if (!at) return 0
    const index = indexFrom(found(), at)
    const next = placeAt(found(), index)
    return next && samePlace(next, at) ? index + 1 : 0
  })

  async function search() {
    const asked = query()
    if (asked.text === '') {
      setFound(NONE)
      setProblem(undefined)
      return
    }
    const answer = await workbook.client.call('find', asked)
    if (asked !== query()) return
    setFound(answer.ok ? answer.value : NONE)
    setProblem(answer.ok ? undefined : answer.message)
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  createEffect(
    on([bar, query, () => workbook.mirror.info()?.state], ([open]) => {
      clearTimeout(timer)
      if (open) timer = setTimeout(() => void search(), TYPING_MS)
    }),
  )
  createEffect(
    on([bar, place, query, replacement], ([open, shown, asked, after]) => {
      const at = here()
      setPreview(undefined)
      if (open !== 'replace' || shown === 0 || !at) return
      void show(asked, after, at)
    }),
  )

  async function show(asked: FindQuery, after: string, { sheet, cell }: Place) {
    const change = await workbook.client.call('replacement', asked, after, sheet, cell)
    if (asked === query() && after === replacement()) setPreview(change)
  }

  function goTo(target: Place | undefined) {
    if (target) workbook.goTo({ sheet: target.sheet, range: rangeOf(target.cell) })
  }

  function go(step: 1 | -1) {
    const at = here()
    if (!at || count() === 0) return
    const index = indexFrom(found(), at)
    const on = place() > 0
    const next = step === 1 ? (on ? index + 1 : index) : index - 1
    goTo(placeAt(found(), (next + count()) % count()))
  }

  return {
    bar,
    open: setBar,
    close: () => setBar(undefined),
    text,
    setText,
    replacement,
    setReplacement,
    options,
    setOption: (name, value) => setOptions((all) => ({ ...all, [name]: value })),
    count,
    place,
    problem,
    preview,
    go,
    async replaceOne() {
      const at = here()
      if (!at || place() === 0) return go(1)
      const one = { ...query(), sheet: at.sheet, ranges: [rangeOf(at.cell)] }
      await workbook.apply({ type: 'replace', query: one, replacement: replacement() })
      await search()
      go(1)
    },
    async replaceAll() {
      await workbook.apply({ type: 'replace', query: query(), replacement: replacement() })
    },
  }
}

/** How many of the cells found come before a place, sheet by sheet and row by row. */
function indexFrom(found: readonly Found[], { sheet, cell }: Place): number {
  let index = 0
  for (const block of found) {
    if (block.sheet !== sheet) {
      if (block.sheet < sheet) index += block.rows.length
      continue
    }
    for (const [i, row] of block.rows.entries()) {
      const column = block.columns[i]!
      if (row > cell.row || (row === cell.row && column >= cell.column)) return index + i
    }
    index += block.rows.length
  }
  return index
}

function placeAt(found: readonly Found[], index: number): Place | undefined {
  let left = index
  for (const { sheet, rows, columns } of found) {
    if (left < rows.length) return { sheet, cell: { row: rows[left]!, column: columns[left]! } }
    left -= rows.length
  }
  return undefined
}

function samePlace(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.cell.row === b.cell.row && a.cell.column === b.cell.column
}
