import { RecoveryDialog } from '../panels/RecoveryDialog'
import type { Session } from '../state/session'

/** The dialog of unsaved work, wired to the session. */
export function RecoveryPanel(props: { readonly session: Session }) {
  const { recovery, showPanel } = props.session
  return (
    <RecoveryDialog
      left={recovery.left()}
      onRestore={(id) => {
        showPanel(undefined)
        void recovery.restore(id)
      }}
      onDiscard={(id) => void recovery.discard(id)}
      onClose={() => showPanel(undefined)}
    />
  )
}
