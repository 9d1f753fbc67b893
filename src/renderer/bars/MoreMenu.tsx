import * as Menu from '@kobalte/core/dropdown-menu'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import FolderOpen from 'lucide-solid/icons/folder-open'
import LayoutGrid from 'lucide-solid/icons/layout-grid'
import PaintRoller from 'lucide-solid/icons/paint-roller'
import Plus from 'lucide-solid/icons/plus'
import Save from 'lucide-solid/icons/save'
import { For } from 'solid-js'
import type { MenuId } from '../../shared/desktop'
import { createAfterClose } from './after-close'
import { Icon } from './Icon'

const entries = [
  { action: 'open', label: 'Open…', icon: FolderOpen },
  { action: 'save', label: 'Save', icon: Save },
  { action: 'format-cells', label: 'Format cells', icon: PaintRoller },
  { action: 'insert-chart', label: 'Insert chart', icon: Plus },
  { action: 'start-view', label: 'Gallery', icon: LayoutGrid },
] as const satisfies readonly { action: MenuId; label: string; icon: unknown }[]

export interface MoreMenuProps {
  readonly keys: (action: MenuId) => string
  readonly onAction: (action: MenuId) => void
}

/** What a narrow toolbar has no room for. */
export function MoreMenu(props: MoreMenuProps) {
  const { choose, onCloseAutoFocus } = createAfterClose()
  return (
    <Menu.Root gutter={4} placement="bottom-end">
      <Menu.Trigger class="tool-button toolbar-more" aria-label="More">
        <Icon of={Ellipsis} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content class="menu" onCloseAutoFocus={onCloseAutoFocus}>
          <For each={entries}>
            {(entry) => (
              <Menu.Item class="menu-item" onSelect={() => choose(() => props.onAction(entry.action))}>
                <Icon of={entry.icon} />
                {entry.label}
                <span class="keys">{props.keys(entry.action)}</span>
              </Menu.Item>
            )}
          </For>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}
