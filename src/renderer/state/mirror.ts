import { batch, createSignal, onCleanup, type Accessor } from 'solid-js'
import type {
  CellBlock,
  CellDetail,
  NumberBlock,
  SheetId,
  SheetLayout,
  SheetRange,
  Summary,
  View,
  ViewContents,
  WorkbookInfo,
} from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import { sharedInfo } from './survival/shared-info'

/** The window's copy of what it shows, and of nothing else. */
export interface Mirror {
  readonly info: Accessor<WorkbookInfo | undefined>
  readonly cells: Accessor<readonly CellBlock[]>
  readonly charted: Accessor<readonly NumberBlock[]>
  readonly active: Accessor<CellDetail | undefined>
  readonly summary: Accessor<Summary | undefined>
  readonly layouts: Accessor<ReadonlyMap<SheetId, SheetLayout>>
  /** Says what the window shows from now on. Cheap to call at every scroll event. */
  watch(view: View): void
  /** Takes what an answer told of the workbook outside of a view. */
  setInfo(info: WorkbookInfo): void
  /** Forgets the cells of a workbook that is left. */
  forget(): void
}

/**
 * Keeps the watched cells and charts as the worker last told them. One `watch` is under way at a time; of
 * those that come meanwhile only the newest is sent, so that scrolling never queues up behind itself.
 */
export function createMirror(client: WorkbookClient): Mirror {
  const [info, setTold] = createSignal<WorkbookInfo>()
  const setInfo = (told: WorkbookInfo) => setTold((before) => sharedInfo(before, told))
  const [cells, setCells] = createSignal<readonly CellBlock[]>([])
  const [charted, setCharted] = createSignal<readonly NumberBlock[]>([])
  const [active, setActive] = createSignal<CellDetail>()
  const [layouts, setLayouts] = createSignal<ReadonlyMap<SheetId, SheetLayout>>(new Map())
  const [summary, setSummary] = createSignal<Summary>()

  let revision = 0
  let shown = 0
  let underWay = false
  let next: View | undefined

  /** `watched`: what was asked for; what is not told again is as it was. */
  function show(contents: ViewContents, watched?: readonly SheetRange[]) {
    if (contents.view < shown) return
    shown = contents.view
    batch(() => {
      setInfo(contents.info)
      setCells(contents.cells)
      setCharted((known) => (watched ? together(known, contents.charted, watched) : contents.charted))
      setActive(contents.active)
      setSummary(contents.summary)
      if (contents.layouts.length > 0)
        setLayouts(
          (known) => new Map([...known, ...contents.layouts.map((laid) => [laid.sheet, laid] as const)]),
        )
    })
  }

  async function send() {
    if (underWay || next === undefined) return
    const view = next
    next = undefined
    underWay = true
    try {
      show(await client.call('watch', view, ++revision), view.charted)
    } finally {
      underWay = false
      void send()
    }
  }

  onCleanup(client.onEvent((event) => event.type === 'view' && show(event.contents)))

  return {
    info,
    cells,
    charted,
    active,
    summary,
    layouts,
    setInfo,
    forget() {
      setCells([])
      setActive(undefined)
      setSummary(undefined)
    },
    watch(view) {
      next = view
      void send()
    },
  }
}

/** The blocks of what is watched, new ones in place of those that were known; the same list where nothing is new. */
function together(
  known: readonly NumberBlock[],
  told: readonly NumberBlock[],
  watched: readonly SheetRange[],
): readonly NumberBlock[] {
  const keyOf = ({ sheet, range }: SheetRange) =>
    JSON.stringify([sheet, range.top, range.left, range.bottom, range.right])
  const blocks = new Map([...known, ...told].map((block) => [keyOf(block), block]))
  const next = watched.flatMap((at) => blocks.get(keyOf(at)) ?? [])
  const same = next.length === known.length && next.every((block, i) => block === known[i])
  return same ? known : next
}
