import ChartColumn from 'lucide-solid/icons/chart-column'
import FolderOpen from 'lucide-solid/icons/folder-open'
import LayoutGrid from 'lucide-solid/icons/layout-grid'
import PaintRoller from 'lucide-solid/icons/paint-roller'
import Plus from 'lucide-solid/icons/plus'
import Redo from 'lucide-solid/icons/redo-2'
import Save from 'lucide-solid/icons/save'
import SquareFunction from 'lucide-solid/icons/square-function'
import Undo from 'lucide-solid/icons/undo-2'
import { Show } from 'solid-js'
import type { Desktop, MenuId } from '../../shared/desktop'
import type { ThemeChoice } from '../theme/theme'
import { DocumentName } from './DocumentName'
import { keysOf } from './menu-lines'
import { MoreMenu } from './MoreMenu'
import { createRovingFocus } from './roving-focus'
import { ThemeButton } from './ThemeButton'
import { ToolButton } from './ToolButton'
import './toolbar.css'

/** The file as the title bar names it. */
export interface ToolbarDocument {
  readonly name: string
  /** Its folder, for the tooltip; empty where there is none. */
  readonly location: string
  readonly dirty: boolean
}

export interface ToolbarProps {
  /** `undefined` on the start view: only what makes sense without a workbook is shown. */
  readonly document: ToolbarDocument | undefined
  /** What Undo and Redo would do, as `WorkbookInfo` says it: `Typing in B3`. */
  readonly undo: string | undefined
  readonly redo: string | undefined
  readonly chartsOpen: boolean
  readonly theme: ThemeChoice
  /** Decides how keys are written. */
  readonly platform: Desktop['platform']
  readonly onAction: (action: MenuId) => void
}

/** The quiet bar on top: which file, whether it is saved, and what is done most. */
export function Toolbar(props: ToolbarProps) {
  const keys = (action: MenuId) => keysOf(action, props.platform)
  const button = (action: MenuId) => ({
    keys: keys(action),
    onClick: () => props.onAction(action),
  })

  return (
    <header class="toolbar">
      <DocumentName document={props.document} />
      <div class="toolbar-actions" role="toolbar" aria-label="Actions" ref={createRovingFocus}>
        <Show when={props.document}>
          <ToolButton
            {...button('undo')}
            icon={Undo}
            name="Undo"
            tip={props.undo ? `Undo: ${props.undo}` : 'Nothing to undo'}
            disabled={props.undo === undefined}
          />
          <ToolButton
            {...button('redo')}
            icon={Redo}
            name="Redo"
            tip={props.redo ? `Redo: ${props.redo}` : 'Nothing to redo'}
            disabled={props.redo === undefined}
          />
          <span class="toolbar-rule" />
          <ToolButton {...button('open')} icon={FolderOpen} name="Open…" tip="Open a file" optional />
          <ToolButton {...button('save')} icon={Save} name="Save" tip="Save" optional />
          <span class="toolbar-rule optional" />
          <ToolButton
            {...button('insert-chart')}
            icon={Plus}
            name="Insert chart"
            tip="Draw the selected cells"
            labelled
            optional
          />
        </Show>
        <Show when={props.document}>
          <ToolButton
            {...button('format-cells')}
            icon={PaintRoller}
            name="Format"
            tip="How the selected cells look"
            labelled
            optional
          />
        </Show>
        <ToolButton
          {...button('functions')}
          icon={SquareFunction}
          name="Functions"
          tip="Look up and insert functions"
          labelled
        />
        <Show when={props.document}>
          <ToolButton
            {...button('toggle-charts')}
            icon={ChartColumn}
            name="Charts"
            tip={props.chartsOpen ? 'Hide the charts' : 'Show the charts'}
            pressed={props.chartsOpen}
            labelled
          />
          <ToolButton
            {...button('start-view')}
            icon={LayoutGrid}
            name="Gallery"
            tip="Gallery and recent files"
            labelled
            optional
          />
        </Show>
        <span class="toolbar-space" />
        <ThemeButton theme={props.theme} keys={keys('theme')} onNext={() => props.onAction('theme')} />
        <Show when={props.document}>
          <MoreMenu keys={keys} onAction={props.onAction} />
        </Show>
      </div>
    </header>
  )
}
