import { Show } from 'solid-js'
import type { MenuId } from '../../shared/desktop'
import { lazily } from '../lazily'
import type { Session } from '../state/session'

const FindBar = lazily(async () => (await import('../panels/FindBar')).FindBar)
const FormatPanel = lazily(async () => (await import('../panels/FormatPanel')).FormatPanel)
const SliderPanel = lazily(async () => (await import('../panels/SliderPanel')).SliderPanel)
const ChartGallery = lazily(async () => (await import('../charts/suggest/ChartGallery')).ChartGallery)
const ChartEditor = lazily(async () => (await import('../charts/editor/ChartEditor')).ChartEditor)

export interface SheetAsidesProps {
  readonly session: Session
  /** The sheet in front. */
  readonly front: number
  readonly onAction: (id: MenuId) => void
}

/** What lies over the sheet's edge for as long as it is used: finding, formats, sliders, charts that are made or changed. */
export function SheetAsides(props: SheetAsidesProps) {
  const { session } = props
  return (
    <>
      <Show when={session.finding.bar()}>
        <div class="sheet-aside">
          <FindBar finding={session.finding} onDone={() => session.grid()?.focus()} />
        </div>
      </Show>
      <Show when={session.formatting.open()}>
        <div class="sheet-aside">
          <FormatPanel
            look={session.formatting.look()}
            onChange={session.formatting.change}
            onToggle={session.formatting.toggle}
            onDigits={session.formatting.moreDigits}
            onRule={session.formatting.addRule}
            onDifference={() => props.onAction('difference')}
            onClearRules={session.formatting.clearRules}
            onClear={session.formatting.clearFormats}
            onClose={() => {
              session.formatting.show(false)
              session.grid()?.focus()
            }}
          />
        </div>
      </Show>
      <Show when={session.sliderEditing.question()} keyed>
        {(question) => (
          <div class="sheet-aside">
            <SliderPanel
              question={question}
              onPut={async (slider) => {
                const refused = await session.sliderEditing.put(slider)
                if (refused === undefined) session.grid()?.focus()
                return refused
              }}
              onRemove={() => {
                void session.sliderEditing.remove()
                session.grid()?.focus()
              }}
              onClose={() => {
                session.sliderEditing.close()
                session.grid()?.focus()
              }}
            />
          </div>
        )}
      </Show>
      <Show when={session.chartInserting.guesses()} keyed>
        {(guesses) => (
          <div class="sheet-aside">
            <ChartGallery
              guesses={guesses}
              onInsert={(kind) => {
                void session.chartInserting.insert(kind)
                session.grid()?.focus()
              }}
              onClose={() => {
                session.chartInserting.close()
                session.grid()?.focus()
              }}
            />
          </div>
        )}
      </Show>
      <Show when={session.chartEditing.chart()}>
        {(chart) => (
          // A chart over the cells is seen while it is edited: then the panel lies beyond them, over the pane.
          <div
            class="sheet-aside"
            classList={{ beyond: chart().place?.kind === 'floating' && session.chartsOpen() }}
          >
            <ChartEditor
              chart={chart()}
              blocks={session.workbook.mirror.charted()}
              sheets={session.workbook.sheets()}
              names={session.workbook.mirror.info()?.names ?? []}
              front={props.front}
              aiming={{
                field: session.chartEditing.aim()?.field,
                aimAt: session.chartEditing.aimAt,
                done() {
                  session.chartEditing.aimAt(undefined)
                  session.grid()?.focus()
                },
              }}
              onChange={session.chartEditing.change}
              onEnter={session.chartEditing.enter}
              onClose={() => {
                session.chartEditing.close()
                session.grid()?.focus()
              }}
            />
          </div>
        )}
      </Show>
    </>
  )
}
