import { Show } from 'solid-js'
import type { MenuId } from '../../shared/desktop'
import { lazily } from '../lazily'
import type { Session } from '../state/session'

const AboutDialog = lazily(async () => (await import('../panels/AboutDialog')).AboutDialog)
const ChoiceDialog = lazily(async () => (await import('../panels/ChoiceDialog')).ChoiceDialog)
const ConfirmDialog = lazily(async () => (await import('../panels/ConfirmDialog')).ConfirmDialog)
const ExportPanel = lazily(async () => (await import('../panels/ExportPanel')).ExportPanel)
const FunctionBrowser = lazily(async () => (await import('../panels/FunctionBrowser')).FunctionBrowser)
const MessageDialog = lazily(async () => (await import('../panels/MessageDialog')).MessageDialog)
const CommandPalette = lazily(async () => (await import('../panels/CommandPalette')).CommandPalette)
const ImportPanel = lazily(async () => (await import('../panels/ImportPanel')).ImportPanel)
const PasteDialog = lazily(async () => (await import('../panels/PasteDialog')).PasteDialog)
const VersionsPanel = lazily(async () => (await import('./VersionsPanel')).VersionsPanel)
const RecoveryPanel = lazily(async () => (await import('./RecoveryPanel')).RecoveryPanel)
const ShortcutsDialog = lazily(async () => (await import('../panels/ShortcutsDialog')).ShortcutsDialog)
const PromptDialog = lazily(async () => (await import('../panels/PromptDialog')).PromptDialog)
const NamesPanel = lazily(async () => (await import('./NamesPanel')).NamesPanel)
const PrintPanel = lazily(async () => (await import('./PrintPanel')).PrintPanel)
const SortPanel = lazily(async () => (await import('./SortPanel')).SortPanel)
const UnsavedDialog = lazily(async () => (await import('../panels/UnsavedDialog')).UnsavedDialog)

/** Loaded ahead: a dialog must be there with the key that opens it. */
export const DIALOGS = [
  AboutDialog,
  ChoiceDialog,
  CommandPalette,
  ConfirmDialog,
  ExportPanel,
  FunctionBrowser,
  ImportPanel,
  MessageDialog,
  NamesPanel,
  PasteDialog,
  PrintPanel,
  PromptDialog,
  RecoveryPanel,
  ShortcutsDialog,
  SortPanel,
  UnsavedDialog,
  VersionsPanel,
]

/** Whatever stands over the window, wired to the session. */
export function Dialogs(props: {
  readonly session: Session
  readonly enabled: (id: MenuId) => boolean
  readonly onAction: (id: MenuId) => void
  /** The actions that were used last, latest first. */
  readonly recent: readonly MenuId[]
}) {
  const { session } = props
  const current = session.dialogs.current
  const of = <K extends string>(kind: K) => {
    const dialog = current()
    return dialog?.kind === kind ? (dialog as Extract<typeof dialog, { kind: K }>) : undefined
  }
  return (
    <>
      <Show when={of('message')} keyed>
        {(dialog) => (
          <MessageDialog title={dialog.title} text={dialog.text} onClose={() => dialog.answer()} />
        )}
      </Show>
      <Show when={of('confirm')} keyed>
        {(dialog) => (
          <ConfirmDialog
            title={dialog.title}
            text={dialog.text}
            confirm={dialog.confirm}
            onAnswer={dialog.answer}
          />
        )}
      </Show>
      <Show when={of('unsaved')} keyed>
        {(dialog) => <UnsavedDialog name={dialog.name} onAnswer={dialog.answer} />}
      </Show>
      <Show when={of('prompt')} keyed>
        {(dialog) => (
          <PromptDialog
            title={dialog.title}
            label={dialog.label}
            value={dialog.value}
            lines={dialog.lines}
            problem={dialog.problem}
            onAnswer={dialog.answer}
          />
        )}
      </Show>
      <Show when={of('choice')} keyed>
        {(dialog) => (
          <ChoiceDialog
            title={dialog.title}
            text={dialog.text}
            confirm={dialog.confirm}
            options={dialog.options}
            onAnswer={dialog.answer}
          />
        )}
      </Show>
      <Show when={session.documents.importing.question()} keyed>
        {(question) => <ImportPanel question={question} />}
      </Show>
      <Show when={session.documents.exporting.question()} keyed>
        {(question) => <ExportPanel question={question} />}
      </Show>
      <Show when={session.panel() === 'sort'}>
        <SortPanel session={session} />
      </Show>
      <Show when={session.panel() === 'print' || session.panel() === 'pdf'}>
        <PrintPanel session={session} pdf={session.panel() === 'pdf'} />
      </Show>
      <Show when={session.panel() === 'names'}>
        <NamesPanel session={session} />
      </Show>
      <Show when={session.panel() === 'paste'}>
        <PasteDialog
          onPaste={(what, transpose) => {
            session.showPanel(undefined)
            session.grid()?.paste({ what, transpose })
          }}
          onClose={() => session.showPanel(undefined)}
        />
      </Show>
      <Show when={session.panel() === 'commands'}>
        <CommandPalette
          platform={session.desktop.platform}
          recent={props.recent}
          enabled={props.enabled}
          onRun={(id) => {
            session.showPanel(undefined)
            queueMicrotask(() => props.onAction(id))
          }}
          onClose={() => session.showPanel(undefined)}
        />
      </Show>
      <Show when={session.panel() === 'versions'}>
        <VersionsPanel session={session} />
      </Show>
      <Show when={session.panel() === 'recover'}>
        <RecoveryPanel session={session} />
      </Show>
      <Show when={session.panel() === 'shortcuts'}>
        <ShortcutsDialog platform={session.desktop.platform} onClose={() => session.showPanel(undefined)} />
      </Show>
      <Show when={session.panel() === 'about'}>
        <AboutDialog
          version={session.desktop.version}
          host={session.desktop.host === 'electron' ? 'Electron' : 'the browser'}
          onClose={() => session.showPanel(undefined)}
        />
      </Show>
      <Show when={session.panel() === 'functions'}>
        <FunctionBrowser
          functions={session.functions().length > 0 ? session.functions() : undefined}
          start={session.shownFunction()}
          onInsert={
            session.screen() === 'sheet'
              ? (help) => {
                  session.showPanel(undefined)
                  queueMicrotask(() => session.grid()?.insertFormula(help.name))
                }
              : undefined
          }
          onClose={() => session.showPanel(undefined)}
        />
      </Show>
    </>
  )
}
