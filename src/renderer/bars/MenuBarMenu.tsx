import * as Menu from '@kobalte/core/dropdown-menu'
import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import { acceleratorText, ariaKeys } from '../../shared/accelerators'
import { type MenuAction } from '../../shared/menu'
import { createAfterClose } from './after-close'
import { Icon } from './Icon'
import type { MenuLines } from './menu-lines'
import type { MenuBarProps } from './MenuBar'

export interface MenuBarMenuProps extends MenuBarProps {
  readonly menu: MenuLines
  readonly open: boolean
  /** Whether this or another menu is open: then pointing at it opens it. */
  readonly anyOpen: boolean
  readonly onOpen: (open: boolean) => void
  /** `ArrowLeft` or `ArrowRight` was pressed inside. */
  readonly onStepAside: (key: string) => void
  readonly ref: (trigger: HTMLElement) => void
}

/** One menu of the menu bar. */
export function MenuBarMenu(props: MenuBarMenuProps) {
  const { choose, onCloseAutoFocus } = createAfterClose()

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') props.onStepAside(event.key)
  }

  return (
    <Menu.Root open={props.open} onOpenChange={props.onOpen} modal={false} gutter={2}>
      <Menu.Trigger
        class="menu-bar-trigger"
        role="menuitem"
        ref={props.ref}
        onPointerEnter={() => props.anyOpen && !props.open && props.onOpen(true)}
      >
        {props.menu.label}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content class="menu" onKeyDown={onKeyDown} onCloseAutoFocus={onCloseAutoFocus}>
          <For each={props.menu.groups}>
            {(group, index) => (
              <>
                <Show when={index() > 0}>
                  <Menu.Separator class="menu-separator" />
                </Show>
                <For each={group}>
                  {(entry) => (
                    <Entry
                      {...props}
                      entry={entry}
                      onAction={(action) => choose(() => props.onAction(action))}
                    />
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

function Entry(props: MenuBarProps & { readonly entry: MenuAction }) {
  const checked = () => props.checked(props.entry.id)
  const shared = {
    class: 'menu-item',
    get disabled() {
      return !props.enabled(props.entry.id)
    },
    get 'aria-keyshortcuts'() {
      return ariaKeys(props.entry, props.platform)
    },
    onSelect: () => props.onAction(props.entry.id),
  }
  const content = () => (
    <>
      <span class="menu-check">
        <Show when={checked()}>
          <Icon of={Check} />
        </Show>
      </span>
      {props.entry.label}
      <span class="keys">{acceleratorText(props.entry, props.platform)}</span>
    </>
  )
  return (
    <Show when={checked() !== undefined} fallback={<Menu.Item {...shared}>{content()}</Menu.Item>}>
      <Menu.CheckboxItem {...shared} closeOnSelect checked={checked() === true}>
        {content()}
      </Menu.CheckboxItem>
    </Show>
  )
}
