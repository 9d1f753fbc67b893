import {
  createEffect,
  createMemo,
  createSignal,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
  Suspense,
  type JSX,
} from 'solid-js'
import type { MenuId } from '../shared/desktop'
import { createAfterFirstPaint } from './after-first-paint'
import { DIALOGS, Dialogs } from './screen/Dialogs'
import { DropTarget } from './screen/DropTarget'
import { lazily } from './lazily'
import { SheetScreen } from './screen/SheetScreen'
import { createActions } from './state/actions'
import { gallery } from './state/tour/gallery'
import type { Session } from './state/session'
import { windowKeys } from './state/window-keys'
import './app.css'

const MenuBar = lazily(async () => (await import('./bars/MenuBar')).MenuBar)
const SheetFooter = lazily(async () => (await import('./screen/SheetFooter')).SheetFooter)
const Toolbar = lazily(async () => (await import('./bars/Toolbar')).Toolbar)
const StartView = lazily(async () => (await import('./panels/StartView')).StartView)

const ReadingCard = lazily(async () => (await import('./panels/ReadingCard')).ReadingCard)

const LATE = [StartView, ...DIALOGS]

/** What is done while a formula is typed, and does not end it. */
const OF_TYPING: ReadonlySet<MenuId> = new Set(['functions', 'go-to', 'insert-date', 'insert-time'])

/** The window. */
export function App(props: { readonly session: Session }) {
  const { session } = props
  const { desktop, documents, workbook } = session
  const actions = createActions(session)
  const painted = createAfterFirstPaint()
  // A dialog must be there with the key that opens it, or what is typed next would go to the sheet.
  createEffect(() => {
    if (!painted()) return
    for (const late of LATE) late.preload()
    session.loadFunctions()
  })

  const [recent, setRecent] = createSignal<readonly MenuId[]>([])
  const enabled = (id: MenuId) => actions[id].enabled?.() ?? true
  const run = (id: MenuId) => {
    const action = actions[id]
    if (!enabled(id)) return
    // What is being typed counts before anything else is done.
    if (!OF_TYPING.has(id) && session.grid()?.commitEdit() === false) return
    if (id !== 'commands') setRecent((before) => [id, ...before.filter((other) => other !== id)].slice(0, 8))
    void action.run()
  }
  const document = createMemo(() =>
    session.screen() === 'sheet'
      ? {
          name: session.coming.file()?.name ?? documents.document().name,
          location: session.coming.file() ? '' : (documents.document().file?.location ?? ''),
          dirty: !session.coming.file() && documents.dirty(),
        }
      : undefined,
  )

  /** Over the start view at once; over a sheet, where one may be typing already, when one wants to. */
  function offerLeft() {
    if (session.screen() === 'start') return session.showPanel('recover')
    session.notices.offer('Logit Sheet ended before other work was saved.', {
      label: 'Look…',
      run: () => run('recover'),
    })
  }

  onMount(() => {
    const onKeyDown = windowKeys(session, run)
    window.addEventListener('keydown', onKeyDown)
    onCleanup(() => window.removeEventListener('keydown', onKeyDown))
    onCleanup(desktop.onMenu(run))
    onCleanup(
      desktop.onOpenRequest((opened) => {
        if (opened.ok) void documents.openFile(opened.value)
        else void session.dialogs.message('The file was not opened', opened.message)
      }),
    )
    onCleanup(
      desktop.onCloseRequest(() => {
        void documents.mayDiscard().then((yes) => yes && desktop.closeNow())
      }),
    )
    void documents.refreshRecent()
    // A launch file that cannot be opened leaves nothing to show but the start.
    void documents
      .openLaunchFile()
      .then((opened) => opened || !desktop.launching || session.showStart())
      .then(() => session.recovery.look())
      .then((found) => found && offerLeft())
  })

  return (
    <div class="app">
      <Show when={desktop.host === 'web'}>
        <Late when={painted()} room={<div class="menu-bar" />}>
          {' '}
          <MenuBar
            platform={desktop.platform}
            enabled={enabled}
            checked={(id) => {
              if (id === 'toggle-charts') return session.chartsOpen()
              return id === 'tour' ? session.touring.view() === 'open' : undefined
            }}
            onAction={run}
          />
        </Late>
      </Show>
      <Late when={painted()} room={<header class="toolbar" />}>
        {' '}
        <Toolbar
          document={document()}
          undo={workbook.mirror.info()?.undo}
          redo={workbook.mirror.info()?.redo}
          chartsOpen={session.chartsOpen()}
          theme={session.theme.choice()}
          platform={desktop.platform}
          onAction={run}
        />
      </Late>
      <Switch>
        <Match when={session.screen() === 'start'}>
          <Suspense>
            <StartView
              gallery={gallery}
              recent={documents.recent()}
              platform={desktop.platform}
              back={session.hasWorkbook() ? documents.document().name : undefined}
              onBack={session.showSheet}
              onNew={() => void documents.newWorkbook()}
              onOpen={() => void documents.open()}
              onOpenRecent={(id) => void documents.openRecent(id)}
              onClearRecent={() => void documents.clearRecent()}
              onOpenGallery={(id) => {
                const entry = gallery.find((other) => other.id === id)
                if (entry) void documents.openGallery(entry)
              }}
            />
          </Suspense>
        </Match>
        <Match when={session.screen() === 'sheet'}>
          <SheetScreen session={session} enabled={enabled} onAction={run} />
          <Late when={painted()} room={<footer class="status-bar" />}>
            {' '}
            <SheetFooter session={session} />
          </Late>
        </Match>
      </Switch>
      <Suspense>
        <Show when={!session.coming.file() && documents.reading()}>
          {(reading) => <ReadingCard {...reading()} onCancel={documents.stopReading} />}
        </Show>
      </Suspense>
      <DropTarget
        enabled={!session.dialogs.current() && !session.panel() && !documents.importing.question()}
        onDrop={(files) => void documents.openDropped(files)}
      />
      <Suspense>
        <Dialogs session={session} enabled={enabled} onAction={run} recent={recent()} />
      </Suspense>
    </div>
  )
}

/** What waits for the first picture and then for its code; `room` keeps its place until it is there. */
function Late(props: { readonly when: boolean; readonly room: JSX.Element; readonly children: JSX.Element }) {
  return (
    <Show when={props.when} fallback={props.room}>
      <Suspense fallback={props.room}>{props.children}</Suspense>
    </Show>
  )
}
