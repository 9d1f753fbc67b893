import FileSpreadsheet from 'lucide-solid/icons/file-spreadsheet'
import { For, Show } from 'solid-js'
import type { FileId, FileRef } from '../../shared/desktop'
import { Icon } from '../bars/Icon'

export interface RecentFilesProps {
  /** Newest first. */
  readonly files: readonly FileRef[]
  readonly onOpen: (id: FileId) => void
  readonly onClear: () => void
}

/** Files opened or saved of late, with where they are. */
export function RecentFiles(props: RecentFilesProps) {
  return (
    <section aria-labelledby="start-recent">
      <div class="start-heading">
        <h2 id="start-recent">Recent</h2>
        <Show when={props.files.length > 0}>
          <button
            type="button"
            class="recent-clear"
            aria-label="Clear recent files"
            onClick={() => props.onClear()}
          >
            Clear
          </button>
        </Show>
      </div>
      <Show
        when={props.files.length > 0}
        fallback={<p class="recent-empty">Files that you open and save are listed here.</p>}
      >
        <ul>
          <For each={props.files}>
            {(file) => (
              <li>
                <button
                  type="button"
                  class="recent-file"
                  title={file.location}
                  onClick={() => props.onOpen(file.id)}
                >
                  <Icon of={FileSpreadsheet} />
                  <span class="recent-name">{file.name}</span>
                  <span class="recent-location">{file.location}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
