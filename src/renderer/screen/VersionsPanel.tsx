import { createResource, Show } from 'solid-js'
import { VersionsDialog } from '../panels/VersionsDialog'
import type { Session } from '../state/session'

/** The dialog of earlier saves, wired to the session. */
export function VersionsPanel(props: { readonly session: Session }) {
  const { documents, showPanel } = props.session
  const [versions] = createResource(documents.versions)
  return (
    <Show when={versions.latest}>
      {(found) => (
        <VersionsDialog
          name={documents.document().name}
          versions={found()}
          hasFile={documents.document().file !== undefined}
          onOpen={(id, how) => {
            showPanel(undefined)
            void documents.openVersion(id, how)
          }}
          onClose={() => showPanel(undefined)}
        />
      )}
    </Show>
  )
}
