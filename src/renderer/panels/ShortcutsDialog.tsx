import { For } from 'solid-js'
import type { Desktop } from '../../shared/desktop'
import { habitGroups } from '../../shared/habits'
import { acceleratorText } from '../../shared/accelerators'
import { menuGroups } from '../../shared/menu'
import { DialogFrame } from './DialogFrame'
import './shortcuts-dialog.css'

export interface ShortcutsDialogProps {
  readonly platform: Desktop['platform']
  readonly onClose: () => void
}

interface KeyGroup {
  readonly label: string
  readonly rows: readonly { readonly what: string; readonly keys: string }[]
}

/** Every key, group by group. */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const groups = (): readonly KeyGroup[] => [
    ...habitGroups.map(({ label, habits }) => ({
      label,
      rows: habits.map(({ what, keys }) => ({
        what,
        keys: props.platform === 'mac' ? keys.replaceAll('Ctrl+', '⌘') : keys,
      })),
    })),
    ...menuGroups
      .map(({ label, entries }) => ({
        label,
        rows: entries.flatMap((entry) => {
          const keys = entry.kind === 'action' ? acceleratorText(entry, props.platform) : ''
          return entry.kind === 'action' && keys !== '' ? [{ what: entry.label.replace('…', ''), keys }] : []
        }),
      }))
      .filter(({ rows }) => rows.length > 0),
  ]
  return (
    <DialogFrame title="Keyboard shortcuts" role="dialog" class="shortcuts" onClose={() => props.onClose()}>
      <div class="shortcuts-scroll scrollable" tabindex="0" role="group" aria-label="Keys" data-focus>
        <div class="shortcuts-groups">
          <For each={groups()}>
            {({ label, rows }) => (
              <section class="shortcuts-group">
                <h3>{label}</h3>
                <dl>
                  <For each={rows}>
                    {({ what, keys }) => (
                      <div>
                        <dt>{what}</dt>
                        <dd>
                          <kbd class="keys">{keys}</kbd>
                        </dd>
                      </div>
                    )}
                  </For>
                </dl>
              </section>
            )}
          </For>
        </div>
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button button-primary" onClick={() => props.onClose()}>
          Close
        </button>
      </div>
    </DialogFrame>
  )
}
