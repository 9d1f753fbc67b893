import * as Menu from '@kobalte/core/dropdown-menu'
import { For, Show } from 'solid-js'
import type { Desktop, MenuId } from '../../shared/desktop'
import { acceleratorText } from '../../shared/accelerators'
import { gridMenus, menuAction, type GridPart } from '../../shared/menu'
import { createAfterClose } from '../bars/after-close'

/** Where a context menu was asked for, in pixels of the window. */
export interface MenuSpot {
  readonly part: GridPart
  readonly x: number
  readonly y: number
}

export interface GridMenuProps {
  readonly spot: MenuSpot
  readonly platform: Desktop['platform']
  readonly enabled: (id: MenuId) => boolean
  readonly onAction: (id: MenuId) => void
  /** Closed, with or without a choice: the grid takes the focus back. */
  readonly onClose: () => void
}

/** The context menu of cells, row numbers and column letters. */
export function GridMenu(props: GridMenuProps) {
  const { choose, onCloseAutoFocus } = createAfterClose()
  return (
    <Menu.Root
      open
      onOpenChange={(open) => !open && props.onClose()}
      getAnchorRect={() => ({ x: props.spot.x, y: props.spot.y, width: 0, height: 0 })}
      placement="bottom-start"
      gutter={2}
      modal={false}
    >
      <Menu.Portal>
        <Menu.Content
          class="menu"
          aria-label="Cells"
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onCloseAutoFocus()
          }}
          onContextMenu={(event: MouseEvent) => event.preventDefault()}
        >
          <For each={gridMenus[props.spot.part]}>
            {(group, index) => (
              <>
                <Show when={index() > 0}>
                  <Menu.Separator class="menu-separator" />
                </Show>
                <For each={group}>
                  {(id) => (
                    <Menu.Item
                      class="menu-item"
                      disabled={!props.enabled(id)}
                      onSelect={() => choose(() => props.onAction(id))}
                    >
                      {menuAction(id).label}
                      <span class="keys">{acceleratorText(menuAction(id), props.platform)}</span>
                    </Menu.Item>
                  )}
                </For>
              </>
            )}
          </For>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}
