import { batch, createSignal, onCleanup, type Accessor } from 'solid-js'
import type {
  CellBlock,
  CellDetail,
  NumberBlock,
  SheetId,
  SheetLayout,
  Summary,
  View,
  ViewContents,
  WorkbookInfo,
} from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'

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
  const [info, setInfo] = createSignal<WorkbookInfo>()
  const [cells, setCells] = createSignal<readonly CellBlock[]>([])
  const [charted, setCharted] = createSignal<readonly NumberBlock[]>([])
  const [active, setActive] = createSignal<CellDetail>()
  const [layouts, setLayouts] = createSignal<ReadonlyMap<SheetId, SheetLayout>>(new Map())
  const [summary, setSummary] = createSignal<Summary>()

  let revision = 0
  let shown = 0
  let underWay = false
  let next: View | undefined

  function show(contents: ViewContents) {
    if (contents.view < shown) return
    shown = contents.view
    batch(() => {
      setInfo(contents.info)
      setCells(contents.cells)
      setCharted(contents.charted)
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
      show(await client.call('watch', view, ++revision))
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
