import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { countText } from '../../core/wording'
import { Icon } from '../bars/Icon'
import type { PrintedPage } from '../state/print/printed-pages'
import type { Printing } from '../state/print/printing'
import { DialogFrame } from './DialogFrame'
import { PrintOptions } from './PrintOptions'
import './print-dialog.css'

export interface PrintDialogProps {
  readonly printing: Printing
  readonly title: string
  readonly verb: string
  readonly hint: string
  /** How many pages are laid out, while they are on their way to the printer. */
  readonly laid: number | undefined
  readonly onPrint: () => void
  readonly onClose: () => void
  /** Draws a page. */
  readonly sheet: (index: number, page: PrintedPage) => JSX.Element
}

/** How a sheet is printed, with a page of it beside. */
export function PrintDialog(props: PrintDialogProps) {
  const { printing } = props
  const pages = () => {
    const { from, to } = printing.span()
    const count = to - from + 1
    if (props.laid !== undefined && props.laid < count)
      return `Laying out ${props.laid} of ${countText(count, 'page')}`
    return printing.count() === 0 ? '' : countText(count, 'page')
  }
  return (
    <DialogFrame title={props.title} role="dialog" class="print" onClose={() => props.onClose()}>
      <form
        class="print-form"
        onSubmit={(event) => {
          event.preventDefault()
          props.onPrint()
        }}
      >
        <div class="print-columns">
          <PrintOptions printing={printing} />
          <Preview {...props} />
        </div>
        <div class="dialog-buttons">
          <p class="dialog-aside print-hint" aria-live="polite">
            <Show when={printing.problem()} fallback={props.hint}>
              {(problem) => (
                <span class="print-problem">
                  <Icon of={TriangleAlert} size={14} />
                  {problem()}
                </span>
              )}
            </Show>
          </p>
          <span class="print-count">{pages()}</span>
          <button type="button" class="button" onClick={() => props.onClose()}>
            Cancel
          </button>
          <button
            type="submit"
            class="button button-primary"
            disabled={props.laid !== undefined || printing.problem() !== undefined}
          >
            {props.verb}
          </button>
        </div>
      </form>
    </DialogFrame>
  )
}

/** One page, as large as there is room for. */
function Preview(props: PrintDialogProps) {
  const { printing } = props
  const [room, setRoom] = createSignal({ width: 0, height: 0 })
  const scale = () =>
    Math.max(0.05, Math.min(room().width / printing.page().width, room().height / printing.page().height, 1))
  const turn = (by: 1 | -1) =>
    printing.show(Math.min(Math.max(printing.shown() + by, 0), Math.max(printing.count(), 1) - 1))

  function measure(host: HTMLElement) {
    const resized = new ResizeObserver(() => setRoom({ width: host.clientWidth, height: host.clientHeight }))
    resized.observe(host)
    onCleanup(() => resized.disconnect())
  }

  return (
    <div class="print-preview" role="group" aria-label="Preview">
      <div class="print-stage" ref={measure}>
        <Show when={printing.count() > 0 && room().width > 0 && printing.preview()}>
          {(page) => (
            <div
              class="print-paper"
              style={{
                width: `${printing.page().width * scale()}px`,
                height: `${printing.page().height * scale()}px`,
              }}
            >
              <div class="print-shrunk" style={{ transform: `scale(${scale()})` }}>
                {props.sheet(printing.shown(), page())}
              </div>
            </div>
          )}
        </Show>
      </div>
      <div class="print-turn">
        <button
          type="button"
          class="icon-button"
          aria-label="Page before"
          disabled={printing.shown() === 0}
          onClick={() => turn(-1)}
        >
          <Icon of={ChevronLeft} />
        </button>
        <span aria-live="polite">
          {printing.count() === 0
            ? 'No pages'
            : `Page ${(printing.shown() + 1).toLocaleString('en')} of ${printing.count().toLocaleString('en')}`}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label="Next page"
          disabled={printing.shown() >= printing.count() - 1}
          onClick={() => turn(1)}
        >
          <Icon of={ChevronRight} />
        </button>
      </div>
    </div>
  )
}
