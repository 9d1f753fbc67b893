import type { FileVersion, VersionId } from '../../shared/version-store'
import { momentText } from './moment-text'
import { RowsDialog } from './RowsDialog'
import { sizeText } from './size-text'

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
    <RowsDialog
      title="Previous versions"
      text={aboutVersions(props)}
      rows={props.versions}
      close="Close"
      onClose={() => props.onClose()}
    >
      {(version, isFirst) => (
        <VersionRow
          version={version}
          isFirst={isFirst}
          isLastSave={version === props.versions.find((other) => !other.isBeforeCutOff)}
          onOpen={(how) => props.onOpen(version.id, how)}
        />
      )}
    </RowsDialog>
  )
}

function aboutVersions({ name, versions, hasFile }: VersionsDialogProps): string {
  if (!hasFile) return `“${name}” is not a file yet. From its first save on, the last ten are kept here.`
  if (versions.length === 0)
    return `“${name}” was not saved here yet. The last ten saves of a file are kept, and what it held before the first.`
  return `What “${name}” held after its last saves. Open Copy leaves the file alone; Restore puts a version here, and saving makes it the file’s.`
}

function VersionRow(props: {
  readonly version: FileVersion
  readonly isFirst: boolean
  readonly isLastSave: boolean
  readonly onOpen: (how: 'copy' | 'restore') => void
}) {
  const saved = () => momentText(props.version.id, Date.now(), true)
  const remark = () => {
    if (props.version.isBeforeCutOff) return ', before a save that was cut off'
    return props.isLastSave ? ', the last save' : ''
  }
  return (
    <li class="dialog-row">
      <div class="dialog-row-about">
        <strong>
          {props.version.isBeforeCutOff ? 'Held until' : 'Saved'} {saved()}
        </strong>
        <span>
          {sizeText(props.version.size)}
          {remark()}
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
