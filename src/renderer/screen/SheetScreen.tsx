import { createMemo, createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { rangeName, rangeOf, type Cell, type Range } from '../../core/address'
import type { Direction, SheetInfo } from '../../protocol/api'
import type { MenuId } from '../../shared/desktop'
import { FormulaBar } from '../bars/FormulaBar'
import { NameBox } from '../bars/NameBox'
import { Grid } from '../grid/Grid'
import type { MenuSpot } from '../grid/GridMenu'
import type { ReferenceTint } from '../grid/grid-props'
import { gridLines } from '../grid/lines'
import { lazily } from '../lazily'
import { SheetAsides } from './SheetAsides'
import { selectAll } from '../state/cells/cell-deeds'
import { createClipboard } from '../state/cells/clipboard'
import { listenToClipboard } from '../state/cells/clipboard-events'
import { createFormulaAssist } from '../formula/assist'
import { placeSuggestions } from '../formula/place-suggestions'
import type { PlaceSuggestion } from '../formula/suggesting'
import { withMovedReference } from '../formula/formula-text'
import { sheetPrefix } from '../formula/reference-text'
import { spokenStatus } from '../formula/spoken-status'
import { createEditor, type CommitMove, type Editor } from '../state/cells/editor'
import { createFormulaInserting } from '../state/cells/formula-inserting'
import { formulaReferences } from '../state/cells/formula-references'
import { selectRange, lastRange } from '../state/cells/selection'
import { shownRanges } from '../state/cells/copied-parts'
import { committed } from '../state/cells/committed'
import { createPointing } from '../state/cells/pointing'
import { createShownCell } from '../state/cells/shown-cell'
import type { Session } from '../state/session'
import { fitColumns, lineSpans } from '../state/cells/structure'
import './sheet-screen.css'

const ChartsPanel = lazily(async () => (await import('./ChartsPanel')).ChartsPanel)
const TourCard = lazily(async () => (await import('./TourCard')).TourCard)
const ChartWindowHost = lazily(async () => (await import('./ChartWindowHost')).ChartWindowHost)
const SheetFloats = lazily(async () => (await import('./SheetFloats')).SheetFloats)
const GridMenu = lazily(async () => (await import('../grid/GridMenu')).GridMenu)
const ColumnFilter = lazily(async () => (await import('./ColumnFilter')).ColumnFilter)
const FormulaPopup = lazily(async () => (await import('../formula/FormulaPopup')).FormulaPopup)

const COMING: SheetInfo = { id: -1, name: '', rows: 0, columns: 0 }

interface Point {
  readonly x: number
  readonly y: number
}

/** The workbook: formula bar, grid, charts. Wires components, which know no state, to the session. */
export interface SheetScreenProps {
  readonly session: Session
  readonly enabled: (id: MenuId) => boolean
  readonly onAction: (id: MenuId) => void
}

export function SheetScreen(props: SheetScreenProps) {
  const { session } = props
  const { workbook } = session
  const clipboard = createClipboard(workbook, session.notices.say)
  const [menu, setMenu] = createSignal<MenuSpot>()
  /** The column whose filter is being chosen. */
  const [filtered, setFiltered] = createSignal<{ readonly column: number; readonly at: Point }>()
  let nameBox!: HTMLInputElement
  /** The sheet in front; before a file that the program was started with has come, an empty one to look at. */
  const sheet = createMemo(() => workbook.sheet() ?? COMING)
  // Of a sheet that is on its way, only what is there can be looked at.
  const edge = async (cell: Cell, direction: Direction) =>
    sheet().id < 0 ? cell : workbook.client.call('edge', sheet().id, cell, direction)

  const editor: Editor = createEditor({
    review: (text) => assist.review(text),
    commit(target, text, move) {
      const height = gridLines(workbook.layout()).rows.sizeOf(target.cell.row)
      const command = committed(target, text, move === 'fill' ? workbook.selection().ranges : [], height)
      if (command) void workbook.apply(command)
      clipboard.forget()
      moveOn(target.sheet, move)
    },
    cancelled: (target) => moveOn(target.sheet, 'stay'),
  })

  function moveOn(sheet: number, move: CommitMove) {
    if (workbook.sheet()?.id !== sheet) workbook.showSheet(sheet)
    session.grid()?.moveAfterCommit(move)
  }

  const pointing = createPointing(editor, {
    sheet: () => workbook.sheet()?.id,
    prefix: () =>
      editor.target()?.sheet === workbook.sheet()?.id ? '' : sheetPrefix(workbook.sheet()?.name ?? ''),
    selection: workbook.selection,
    page: () => session.grid()?.page() ?? { rows: 1, columns: 1 },
    filled: sheet,
    lines: () => gridLines(workbook.layout(), session.zoom.level()),
    edge,
    reveal: (cell) => session.grid()?.reveal(cell),
  })
  const places = createMemo<readonly PlaceSuggestion[]>(() =>
    placeSuggestions(workbook.mirror.info()?.names ?? [], workbook.sheets(), workbook.sheet()?.id),
  )
  const assist = createFormulaAssist(editor, pointing, {
    functions: session.functions,
    places,
    loadFunctions: session.loadFunctions,
    evaluate: ({ sheet, cell }, expression) => workbook.client.call('evaluate', sheet, cell, expression),
    showHelp: session.showFunction,
  })

  const { detail, inputOf, explain } = createShownCell(workbook)

  const references = createMemo<readonly ReferenceTint[]>(() => {
    const editing = editor.mode() !== 'idle'
    if (!editing && session.chartEditing.chart()) return session.chartEditing.tints(workbook.sheet()?.id)
    const text = editing ? editor.text() : (detail()?.input ?? '')
    const home = editing ? editor.target()?.sheet : workbook.sheet()?.id
    const sheet = workbook.sheet()
    const pointed = pointing.pointed() !== undefined ? editor.caret().end : undefined
    return formulaReferences(text)
      .map(({ end, ...reference }, index) => ({ ...reference, index, pointed: end === pointed }))
      .filter((reference) =>
        reference.sheet === undefined
          ? home === sheet?.id
          : reference.sheet.toLowerCase() === sheet?.name.toLowerCase(),
      )
  })

  function moveReference(index: number, range: Range) {
    const reference = formulaReferences(editor.text())[index]
    if (!reference) return
    const { text, start, end } = withMovedReference(editor.text(), reference, range)
    editor.change(text, { start, end })
  }

  /** Goes to an address; a formula that wants a reference takes it. */
  function goTo(range: Range, name: string | undefined) {
    const sheet = workbook.sheets().find((other) => other.name === name) ?? workbook.sheet()
    if (!sheet) return
    if (pointing.wants()) {
      workbook.showSheet(sheet.id)
      session.grid()?.reveal({ row: range.top, column: range.left })
      pointing.point(selectRange(range), 'press')
    } else if (editor.commit('stay')) workbook.goTo({ sheet: sheet.id, range })
  }

  const { functionInHand, insertFormula, insertText } = createFormulaInserting({
    editor,
    input: () => detail()?.input ?? '',
    target: () => ({ sheet: sheet().id, cell: workbook.selection().active }),
    functions: session.functions,
  })

  function endFilter() {
    setFiltered(undefined)
    session.grid()?.focus()
  }

  /** The cell of the sheet in front whose part of a chart is pointed at. */
  function markedCell(): Cell | undefined {
    const at = session.pointedCells.fromChart()
    return at?.sheet === sheet().id ? at.cell : undefined
  }

  function clear() {
    const sheet = workbook.sheet()
    if (sheet)
      void workbook.apply({
        type: 'clear',
        sheet: sheet.id,
        ranges: shownRanges(workbook.selection().ranges, workbook.layout()),
      })
  }

  onMount(() => listenToClipboard(clipboard, () => editor.mode() === 'idle'))
  onCleanup(() => session.setGrid(undefined))

  return (
    <>
      <section class="formula-bar" aria-label="Active cell">
        <NameBox
          selection={workbook.selection()}
          sheets={workbook.sheets()}
          names={workbook.mirror.info()?.names ?? []}
          onName={(name) =>
            workbook.attempt({
              type: 'define-name',
              sheet: sheet().id,
              name,
              refersTo: rangeName(lastRange(workbook.selection())),
            })
          }
          onGo={goTo}
          ref={(field) => (nameBox = field)}
          onRefuse={(sentence) => session.notices.say('error', sentence)}
          onDone={() => session.grid()?.focus()}
        />
        <span class="formula-symbol" aria-hidden="true">
          fx
        </span>
        <FormulaBar
          assist={assist}
          sheet={workbook.sheet()?.id ?? -1}
          detail={detail()}
          active={workbook.selection().active}
          input={inputOf}
          onGoTo={({ sheet: id, cell }) => {
            workbook.goTo({ sheet: id, range: rangeOf(cell) })
            session.grid()?.focus()
          }}
        />
      </section>
      <main class="sheet-main">
        <Grid
          sheet={sheet().id}
          sheetName={sheet().name}
          blocks={workbook.blocks()}
          filled={sheet()}
          selection={workbook.selection()}
          onSelect={(selection) => {
            workbook.select(selection)
            session.chartEditing.picked(workbook.sheet(), selection)
          }}
          onVisible={workbook.setVisible}
          layout={workbook.layout()}
          zoom={session.zoom.level()}
          onZoom={session.zoom.step}
          scrubbing={session.scrubbing}
          arrows={session.tracing.arrows()}
          onGo={(at) => workbook.goTo(at)}
          onFilter={(column, at) => setFiltered({ column, at })}
          onResize={workbook.resize}
          assist={assist}
          onPoint={pointing.point}
          pointed={pointing.pointed()}
          references={references()}
          onReference={moveReference}
          copied={clipboard.outlines()}
          marked={markedCell()}
          onHover={(cell) => session.pointedCells.pointFromGrid(cell && { sheet: sheet().id, cell })}
          onClear={clear}
          onMenu={setMenu}
          onFill={session.structure.fillSeries}
          onFillDown={(from) => void session.structure.fillDownBeside(from)}
          onSelectAll={() => void selectAll(session)}
          onEscape={() => {
            if (!session.progress() || !session.stopCalculation()) clipboard.forget()
          }}
          edge={edge}
          input={inputOf}
          explain={explain}
          floats={(view, lines) => (
            <Suspense>
              <SheetFloats session={session} view={view()} lines={lines()} />
            </Suspense>
          )}
          ref={(grid) =>
            session.setGrid({
              ...grid,
              focus: () => (editor.mode() === 'idle' ? grid.focus() : editor.focus()),
              cut: () => clipboard.onCopy(undefined, true),
              copy: () => clipboard.onCopy(undefined, false),
              paste: (how) => clipboard.onPaste(undefined, how),
              copyMarkdown: () => void clipboard.copyMarkdown(),
              insertText,
              clear,
              commitEdit: () => editor.commit('stay'),
              leaveSheet: () => pointing.wants() || editor.commit('stay'),
              status: assist.status,
              insertCutLines(axis) {
                const lines = clipboard.cutLines()
                const [first] = lineSpans(workbook.selection(), axis)
                if (!lines || !first || lines.axis !== axis || lines.sheet !== sheet().id) return false
                clipboard.forget()
                void workbook.apply({ type: 'move-lines', ...lines, to: first.start })
                return true
              },
              fitColumns: () => fitColumns(workbook, grid.fittingWidth),
              insertFormula,
              goTo: () => nameBox.focus(),
              functionInHand,
            })
          }
        />
        <Suspense>
          <SheetAsides session={session} front={sheet().id} onAction={props.onAction} />
          <Show when={filtered()} keyed>
            {(filter) => <ColumnFilter session={session} {...filter} onClose={endFilter} />}
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
          <Show when={session.chartWindow.what() !== undefined}>
            <ChartWindowHost session={session} />
          </Show>
        </Suspense>
        <div class="sheet-side">
          <Suspense>
            <TourCard session={session} />
          </Suspense>
          <Suspense>
            <Show
              when={session.chartsOpen() && !session.coming.file() && session.chartWindow.what() !== 'all'}
            >
              <ChartsPanel session={session} />
            </Show>
          </Suspense>
        </div>
        <Suspense>
          {/* Not before the first picture, and ready before anything is typed. */}
          <Show when={session.functions().length > 0 || assist.status() !== 'ready'}>
            <FormulaPopup assist={assist} />
          </Show>
        </Suspense>
        <div class="visually-hidden" role="status">
          {spokenStatus(assist.status(), editor)}
        </div>
      </main>
    </>
  )
}
