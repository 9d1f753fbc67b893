import { createSignal, For, onCleanup, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import { countText } from '../../core/wording'
import { PrintPage } from '../print/PrintPage'
import { PrintContent } from '../print/PrintContent'
import { PrintDialog } from '../panels/PrintDialog'
import type { PrintedPage } from '../state/print/printed-pages'
import { createPrinting } from '../state/print/printing'
import type { Session } from '../state/session'

/** So many pages are laid out before the window answers again. */
const AT_ONCE = 10

/** The dialog that prints, wired to the session. */
export function PrintPanel(props: { readonly session: Session; readonly pdf: boolean }) {
  const { session } = props
  const { desktop, documents, workbook } = session
  const printing = createPrinting(session)
  const [pages, setPages] = createSignal<readonly { index: number; page: PrintedPage }[]>()
  const [busy, setBusy] = createSignal(false)
  let gone = false
  onCleanup(() => (gone = true))

  const file = () => documents.document().name
  const sheetName = () => workbook.sheet()?.name ?? ''
  const paper = () => `${printing.settings().paper}-${printing.settings().orientation}`
  const bandsOf = (index: number) => ({
    file: file(),
    sheet: sheetName(),
    page: `Page ${index + 1} of ${printing.count()}`,
  })

  /** Lays the pages out behind the window, a few at a time, so that it answers meanwhile; false where it was left. */
  async function layOut(): Promise<boolean> {
    const wanted = await printing.pages()
    for (let first = 0; first < wanted.length; first += AT_ONCE) {
      if (gone) return false
      const some = wanted.slice(first, first + AT_ONCE).map(({ index, page }) => ({ index, page: page() }))
      setPages((before) => [...(before ?? []), ...some])
      await new Promise((resolve) => setTimeout(resolve))
    }
    await document.fonts.ready
    return !gone
  }

  /** Hands the pages to the printer; `undefined` where nobody waits for them. */
  async function send() {
    if (!(await layOut())) return undefined
    const { paper: name, orientation } = printing.settings()
    return props.pdf
      ? desktop.exportPdf(`${file().replace(/\.[^.]*$/, '')}.pdf`)
      : desktop.print({ paper: name, landscape: orientation === 'landscape' })
  }

  async function print() {
    if (busy() || printing.problem() !== undefined) return
    const { pdf } = props
    setBusy(true)
    const outcome = await send().finally(() => {
      setPages(undefined)
      setBusy(false)
    })
    if (gone || !outcome) return
    if (!outcome.ok) return session.notices.say('error', outcome.message)
    if (outcome.value === null) return
    session.showPanel(undefined)
    const { from, to } = printing.span()
    if (pdf && desktop.host === 'electron')
      session.notices.say('info', `Wrote ${countText(to - from + 1, 'page')} to ${outcome.value}.`)
  }

  return (
    <>
      <PrintDialog
        printing={printing}
        title={props.pdf ? 'Export PDF' : 'Print'}
        verb={props.pdf && desktop.host === 'electron' ? 'Export…' : 'Print…'}
        hint={
          desktop.host === 'web'
            ? 'The browser’s own dialog comes next: it prints, or saves as PDF.'
            : 'Nothing of the workbook changes.'
        }
        laid={busy() ? (pages()?.length ?? 0) : undefined}
        onPrint={() => void print()}
        onClose={() => session.showPanel(undefined)}
        sheet={(index, content) => (
          <PrintPage page={printing.page()} paper={paper()} bands={bandsOf(index)}>
            <PrintContent
              content={content}
              gridlines={printing.settings().gridlines}
              blocks={workbook.mirror.charted()}
            />
          </PrintPage>
        )}
      />
      <Show when={pages()}>
        {(all) => (
          <Portal ref={(host) => host.classList.add('print-document')}>
            <For each={all()}>
              {({ index, page }) => (
                <PrintPage page={printing.page()} paper={paper()} bands={bandsOf(index)}>
                  <PrintContent
                    content={page}
                    gridlines={printing.settings().gridlines}
                    blocks={workbook.mirror.charted()}
                  />
                </PrintPage>
              )}
            </For>
          </Portal>
        )}
      </Show>
    </>
  )
}
