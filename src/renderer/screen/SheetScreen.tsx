import { createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import type { Cell } from '../../core/address'
import type { MenuId } from '../../shared/desktop'
import { spokenStatus } from '../formula/spoken-status'
import { Grid } from '../grid/Grid'
import type { MenuSpot } from '../grid/GridMenu'
import { lazily } from '../lazily'
import { selectAll } from '../state/cells/cell-deeds'
import { createClipboard } from '../state/cells/clipboard'
import { listenToClipboard } from '../state/cells/clipboard-events'
import { createFrontSheet } from '../state/cells/front-sheet'
import type { Session } from '../state/session'
import { FormulaRow } from './FormulaRow'
import { clearSelected, gridActions } from './grid-actions'
import { SheetAsides } from './SheetAsides'
import { createSheetEditing } from './sheet-editing'
import './sheet-screen.css'

const ChartsPanel = lazily(async () => (await import('./ChartsPanel')).ChartsPanel)
const TourCard = lazily(async () => (await import('./TourCard')).TourCard)
const ChartWindowHost = lazily(async () => (await import('./ChartWindowHost')).ChartWindowHost)
const SheetFloats = lazily(async () => (await import('./SheetFloats')).SheetFloats)
const GridMenu = lazily(async () => (await import('../grid/GridMenu')).GridMenu)
const ColumnFilter = lazily(async () => (await import('./ColumnFilter')).ColumnFilter)
const FormulaPopup = lazily(async () => (await import('../formula/FormulaPopup')).FormulaPopup)

interface Point {
  readonly x: number
  readonly y: number
}

/** What the screen of a workbook is given; menus in it start actions of the window. */
export interface SheetScreenProps {
  readonly session: Session
  readonly enabled: (id: MenuId) => boolean
  readonly onAction: (id: MenuId) => void
}

/** The workbook: formula bar, grid, charts. Wires components, which know no state, to the session. */
export function SheetScreen(props: SheetScreenProps) {
  const { session } = props
  const { workbook } = session
  const clipboard = createClipboard(workbook, session.notices.say)
  const front = createFrontSheet(workbook)
  const { sheet } = front
  const editing = createSheetEditing(session, front, clipboard.forget)
  const { editor, assist } = editing
  const [menu, setMenu] = createSignal<MenuSpot>()
  /** The column whose filter is being chosen. */
  const [filtered, setFiltered] = createSignal<{ readonly column: number; readonly at: Point }>()
  let nameBox!: HTMLInputElement

  function endFilter() {
    setFiltered(undefined)
    session.grid()?.focus()
  }

  /** The cell of the sheet in front whose part of a chart is pointed at. */
  function markedCell(): Cell | undefined {
    const at = session.pointedCells.fromChart()
    return at?.sheet === sheet().id ? at.cell : undefined
  }

  onMount(() => listenToClipboard(clipboard, () => editor.mode() === 'idle'))
  onCleanup(() => session.setGrid(undefined))

  return (
    <>
      <FormulaRow
        session={session}
        editing={editing}
        sheet={sheet().id}
        nameBox={(field) => (nameBox = field)}
      />
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
          onPoint={editing.pointing.point}
          pointed={editing.pointing.pointed()}
          references={editing.references()}
          onReference={editing.moveReference}
          copied={clipboard.outlines()}
          marked={markedCell()}
          onHover={(cell) => session.pointedCells.pointFromGrid(cell && { sheet: sheet().id, cell })}
          onClear={() => clearSelected(workbook)}
          onMenu={setMenu}
          onFill={session.structure.fillSeries}
          onFillDown={(from) => void session.structure.fillDownBeside(from)}
          onSelectAll={() => void selectAll(session)}
          onEscape={() => {
            if (!session.progress() || !session.stopCalculation()) clipboard.forget()
          }}
          edge={front.edge}
          input={editing.inputOf}
          explain={editing.explain}
          floats={(view, lines) => (
            <Suspense>
              <SheetFloats session={session} view={view()} lines={lines()} />
            </Suspense>
          )}
          ref={(grid) =>
            session.setGrid(gridActions(grid, { workbook, clipboard, editing, goTo: () => nameBox.focus() }))
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
