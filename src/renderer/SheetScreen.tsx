import { createMemo, createSignal, For, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { rangeName, rangeOf, type Cell } from '../core/address'
import { CellKind } from '../core/cell-kind'
import type { SheetInfo, SheetRange } from '../protocol/api'
import type { MenuId } from '../shared/desktop'
import { FormulaBar } from './bars/FormulaBar'
import { NameBox } from './bars/NameBox'
import { blockAt, indexIn } from './grid/cell-view'
import { Grid } from './grid/Grid'
import type { MenuSpot } from './grid/GridMenu'
import type { ReferenceTint } from './grid/grid-props'
import { lazily } from './lazily'
import { createClipboard } from './state/clipboard'
import { createEditor, type CommitMove } from './state/editor'
import { formulaReferences } from './state/formula-references'
import { wholeSheet } from './state/selection'
import { createPointing } from './state/pointing'
import type { Session } from './state/session'
import { isTextField } from './state/shortcuts'
import { fitColumns, lineSpans } from './state/structure'
import './sheet-screen.css'

const ChartCard = lazily(async () => (await import('./charts/ChartCard')).ChartCard)
const EmptyCharts = lazily(async () => (await import('./charts/EmptyCharts')).EmptyCharts)
const FindBar = lazily(async () => (await import('./panels/FindBar')).FindBar)
const GridMenu = lazily(async () => (await import('./grid/GridMenu')).GridMenu)
const SidePanel = lazily(async () => (await import('./panels/SidePanel')).SidePanel)

const COMING: SheetInfo = { id: -1, name: '', rows: 0, columns: 0 }

/** The workbook: formula bar, grid, charts. Wires components, which know no state, to the session. */
export interface SheetScreenProps {
  readonly session: Session
  readonly enabled: (id: MenuId) => boolean
  readonly onAction: (id: MenuId) => void
}

export function SheetScreen(props: SheetScreenProps) {
  const { session } = props
  const { workbook, charts } = session
  const clipboard = createClipboard(workbook, session.notices.say)
  const [menu, setMenu] = createSignal<MenuSpot>()
  const [panelWidth, setPanelWidth] = createSignal(400)

  const editor = createEditor((target, text, move) => {
    if (text !== undefined) {
      void workbook.apply({ type: 'set-cells', sheet: target.sheet, at: target.cell, inputs: [[text]] })
    }
    clipboard.forget()
    moveOn(target.sheet, move)
  })

  function moveOn(sheet: number, move: CommitMove) {
    if (workbook.sheet()?.id !== sheet) workbook.showSheet(sheet)
    session.grid()?.moveAfterCommit(move)
  }

  const pointing = createPointing(editor, () => {
    const name = workbook.sheet()?.name ?? ''
    if (editor.target()?.sheet === workbook.sheet()?.id) return ''
    return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`
  })

  const detail = createMemo(() => {
    const found = workbook.mirror.active()
    const { active } = workbook.selection()
    const fits =
      found?.sheet === workbook.sheet()?.id &&
      found?.cell.row === active.row &&
      found.cell.column === active.column
    return fits ? found : undefined
  })

  const references = createMemo<readonly ReferenceTint[]>(() => {
    const editing = editor.mode() !== 'idle'
    const text = editing ? editor.text() : (detail()?.input ?? '')
    const home = editing ? editor.target()?.sheet : workbook.sheet()?.id
    const sheet = workbook.sheet()
    return formulaReferences(text)
      .filter((reference) =>
        reference.sheet === undefined
          ? home === sheet?.id
          : reference.sheet.toLowerCase() === sheet?.name.toLowerCase(),
      )
      .map(({ range, colour }) => ({ range, colour }))
  })

  /** The sheet in front; before a file that the program was started with has come, an empty one to look at. */
  const sheet = createMemo(() => workbook.sheet() ?? COMING)

  /** What a cell of the sheet in front holds. */
  async function inputOf(cell: Cell): Promise<string> {
    const sheet = workbook.sheet()
    const known = detail()
    if (known && known.cell.row === cell.row && known.cell.column === cell.column) return known.input
    return sheet ? (await workbook.client.call('inspect', sheet.id, cell)).input : ''
  }

  /** The reason for an error in a cell on screen. */
  function explain(cell: Cell): string | undefined {
    const block = blockAt(workbook.mirror.cells(), cell)
    if (!block) return undefined
    const at = indexIn(block, cell)
    const error = block.kinds[at] === CellKind.error ? block.errors[block.numbers[at]!] : undefined
    return error && `${error.code} ${error.message}`
  }

  function clear() {
    const sheet = workbook.sheet()
    if (sheet) void workbook.apply({ type: 'clear', sheet: sheet.id, ranges: workbook.selection().ranges })
  }

  function describe({ sheet, range }: SheetRange): string {
    const name = workbook.sheets().find(({ id }) => id === sheet)?.name
    return sheet === workbook.sheet()?.id || name === undefined
      ? rangeName(range)
      : `${name}!${rangeName(range)}`
  }

  function listen(name: 'copy' | 'cut' | 'paste', run: (event: ClipboardEvent) => void) {
    const hear = (event: ClipboardEvent) => {
      if (
        !isTextField(event.target) &&
        editor.mode() === 'idle' &&
        !document.querySelector('[aria-modal=true]')
      )
        run(event)
    }
    document.addEventListener(name, hear)
    onCleanup(() => document.removeEventListener(name, hear))
  }

  onMount(() => {
    listen('copy', (event) => clipboard.onCopy(event, false))
    listen('cut', (event) => clipboard.onCopy(event, true))
    listen('paste', (event) => clipboard.onPaste(event))
  })
  onCleanup(() => session.setGrid(undefined))

  return (
    <>
      <section class="formula-bar" aria-label="Active cell">
        <NameBox
          selection={workbook.selection()}
          sheets={workbook.sheets()}
          onGo={(range, name) => {
            const sheet = workbook.sheets().find((other) => other.name === name) ?? workbook.sheet()
            if (sheet) workbook.goTo({ sheet: sheet.id, range })
          }}
          onRefuse={(sentence) => session.notices.say('error', sentence)}
          onDone={() => session.grid()?.focus()}
        />
        <span class="formula-symbol" aria-hidden="true">
          fx
        </span>
        <FormulaBar
          editor={editor}
          sheet={workbook.sheet()?.id ?? -1}
          detail={detail()}
          active={workbook.selection().active}
          input={inputOf}
          onGoTo={({ sheet: id, cell }) => {
            workbook.goTo({ sheet: id, range: rangeOf(cell) })
            session.grid()?.focus()
          }}
          onDone={() => session.grid()?.focus()}
        />
      </section>
      <main class="sheet-main">
        <Grid
          sheet={sheet().id}
          sheetName={sheet().name}
          blocks={workbook.mirror.cells().filter((block) => block.sheet === sheet().id)}
          filled={sheet()}
          selection={workbook.selection()}
          onSelect={workbook.select}
          onVisible={workbook.setVisible}
          layout={workbook.layout()}
          onResize={workbook.resize}
          editor={editor}
          onPoint={pointing.point}
          references={references()}
          copied={clipboard.outline()}
          onClear={clear}
          onMenu={setMenu}
          onFill={session.structure.fillSeries}
          onFillDown={(from) => void session.structure.fillDownBeside(from)}
          onEscape={() => {
            if (!session.progress() || !session.stopCalculation()) clipboard.forget()
          }}
          edge={(cell, direction) => workbook.client.call('edge', sheet().id, cell, direction)}
          input={inputOf}
          explain={explain}
          ref={(grid) =>
            session.setGrid({
              ...grid,
              cut: () => clipboard.onCopy(undefined, true),
              copy: () => clipboard.onCopy(undefined, false),
              paste: () => clipboard.onPaste(undefined),
              clear,
              commitEdit: () => editor.commit('stay'),
              selectAll: () => workbook.select(wholeSheet(workbook.selection())),
              insertCutLines(axis) {
                const lines = clipboard.cutLines()
                const [first] = lineSpans(workbook.selection(), axis)
                if (!lines || !first || lines.axis !== axis || lines.sheet !== sheet().id) return false
                clipboard.forget()
                void workbook.apply({ type: 'move-lines', ...lines, to: first.start })
                return true
              },
              fitColumns: () => fitColumns(workbook, grid.fittingWidth),
              insertFormula(name) {
                const target = { sheet: sheet().id, cell: workbook.selection().active }
                if (editor.mode() === 'idle') editor.start(target, `=${name}(`, 'edit', 'cell')
                else editor.change(`${editor.text()}${name}(`)
              },
            })
          }
        />
        <Suspense>
          <Show when={session.finding.bar()}>
            <div class="find-place">
              <FindBar finding={session.finding} onDone={() => session.grid()?.focus()} />
            </div>
          </Show>
          <Show when={menu()} keyed>
            {(spot) => (
              <GridMenu
                spot={spot}
                platform={session.desktop.platform}
                enabled={props.enabled}
                onAction={props.onAction}
                onClose={() => {
                  setMenu(undefined)
                  session.grid()?.focus()
                }}
              />
            )}
          </Show>
        </Suspense>
        <Suspense>
          <Show when={session.chartsOpen()}>
            <SidePanel
              title="Charts"
              width={panelWidth()}
              onWidth={setPanelWidth}
              onClose={session.toggleCharts}
            >
              <For
                each={charts.specs().map(({ id }) => id)}
                fallback={<EmptyCharts onInsert={() => void session.insertChart()} />}
              >
                {(id) => (
                  <Show when={charts.specs().find((spec) => spec.id === id)}>
                    {(spec) => (
                      <ChartCard
                        spec={spec()}
                        blocks={workbook.mirror.charted()}
                        describeRange={describe}
                        onChange={charts.replace}
                        onRemove={() => charts.remove(id)}
                      />
                    )}
                  </Show>
                )}
              </For>
            </SidePanel>
          </Show>
        </Suspense>
      </main>
    </>
  )
}
