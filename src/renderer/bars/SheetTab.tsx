import * as Menu from '@kobalte/core/context-menu'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import Copy from 'lucide-solid/icons/copy'
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
  readonly onCopy: () => void
  /** Absent where there is no tab on that side. */
  readonly onMoveLeft: (() => void) | undefined
  readonly onMoveRight: (() => void) | undefined
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
          <Menu.Item class="menu-item" onSelect={() => choose(props.onCopy)}>
            <Icon of={Copy} />
            Copy sheet
          </Menu.Item>
          <Menu.Item
            class="menu-item"
            disabled={!props.onMoveLeft}
            onSelect={() => choose(() => props.onMoveLeft?.())}
          >
            <Icon of={ArrowLeft} />
            Move left
          </Menu.Item>
          <Menu.Item
            class="menu-item"
            disabled={!props.onMoveRight}
            onSelect={() => choose(() => props.onMoveRight?.())}
          >
            <Icon of={ArrowRight} />
            Move right
          </Menu.Item>
          <Menu.Separator class="menu-separator" />
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
