import { For, Match, Switch } from 'solid-js'
import type { FileVersion, VersionId } from '../../shared/version-store'
import { DialogFrame, DialogText } from './DialogFrame'
import { momentText } from './moment-text'
import { sizeText } from './size-text'
import './rows-dialog.css'

export interface VersionsDialogProps {
  readonly name: string
  /** The newest first. */
  readonly versions: readonly FileVersion[]
  readonly hasFile: boolean
  /** Looks at a version as a workbook of its own, or takes it in the place of the open one. */
  readonly onOpen: (id: VersionId, how: 'copy' | 'restore') => void
  readonly onClose: () => void
}

/** The last saves of a file, to be looked at and gone back to. */
export function VersionsDialog(props: VersionsDialogProps) {
  return (
    <DialogFrame title="Previous versions" role="dialog" class="rows-dialog" onClose={() => props.onClose()}>
      <Switch>
        <Match when={!props.hasFile}>
          <DialogText>
            “{props.name}” is not a file yet. From its first save on, the last ten are kept here.
          </DialogText>
        </Match>
        <Match when={props.versions.length === 0}>
          <DialogText>
            “{props.name}” was not saved here yet. The last ten saves of a file are kept, and what it held
            before the first.
          </DialogText>
        </Match>
        <Match when={props.versions.length > 0}>
          <DialogText>
            What “{props.name}” held after its last saves. Open Copy leaves the file alone; Restore puts a
            version here, and saving makes it the file’s.
          </DialogText>
          <ul class="dialog-rows">
            <For each={props.versions}>
              {(version, index) => (
                <VersionRow
                  version={version}
                  isFirst={index() === 0}
                  onOpen={(how) => props.onOpen(version.id, how)}
                />
              )}
            </For>
          </ul>
        </Match>
      </Switch>
      <div class="dialog-buttons">
        <button
          type="button"
          class="button"
          data-focus={props.versions.length ? undefined : ''}
          onClick={() => props.onClose()}
        >
          Close
        </button>
      </div>
    </DialogFrame>
  )
}

function VersionRow(props: {
  readonly version: FileVersion
  readonly isFirst: boolean
  readonly onOpen: (how: 'copy' | 'restore') => void
}) {
  const saved = () => momentText(props.version.id, Date.now(), true)
  return (
    <li class="dialog-row">
      <div class="dialog-row-about">
        <strong>Saved {saved()}</strong>
        <span>
          {sizeText(props.version.size)}
          {props.isFirst ? ', the last save' : ''}
        </span>
      </div>
      <button
        type="button"
        class="button"
        aria-label={`Open Copy of ${saved()}`}
        data-focus={props.isFirst ? '' : undefined}
        onClick={() => props.onOpen('copy')}
      >
        Open Copy
      </button>
      <button
        type="button"
        class="button"
        aria-label={`Restore ${saved()}`}
        onClick={() => props.onOpen('restore')}
      >
        Restore
      </button>
    </li>
  )
}
