import * as Menu from '@kobalte/core/context-menu'
import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { createAfterClose } from './after-close'
import { Icon } from './Icon'

export interface SheetTabProps {
  readonly name: string
  readonly active: boolean
  /** False for the last sheet of a workbook. */
  readonly removable: boolean
  readonly onSelect: () => void
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** One sheet's tab with its context menu. */
export function SheetTab(props: SheetTabProps) {
  const { choose, onCloseAutoFocus } = createAfterClose()

  return (
    <Menu.Root>
      <Menu.Trigger
        as="button"
        type="button"
        class="sheet-tab"
        role="tab"
        aria-selected={props.active}
        tabIndex={props.active ? 0 : -1}
        title={props.name.length > 24 ? props.name : undefined}
        onClick={() => props.onSelect()}
        onDblClick={() => props.onRename()}
      >
        {props.name}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content class="menu" onCloseAutoFocus={onCloseAutoFocus}>
          <Menu.Item class="menu-item" onSelect={() => choose(props.onRename)}>
            <Icon of={Pencil} />
            Rename
            <span class="keys">F2</span>
          </Menu.Item>
          <Menu.Item
            class="menu-item danger"
            disabled={!props.removable}
            onSelect={() => choose(props.onRemove)}
          >
            <Icon of={Trash} />
            Delete sheet
          </Menu.Item>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}
