import * as Menubar from '@kobalte/core/menubar'
import Check from 'lucide-solid/icons/check'
import { For, onCleanup, onMount, Show } from 'solid-js'
import type { Desktop, MenuId } from '../../shared/desktop'
import { acceleratorText, ariaKeys, type MenuAction } from '../../shared/menu'
import { Icon } from './Icon'
import { menuLines } from './menu-lines'
import './menu-bar.css'

export interface MenuBarProps {
  readonly platform: Desktop['platform']
  /** False greys an entry out. */
  readonly enabled: (action: MenuId) => boolean
  /** For an entry that is on or off; `undefined` for every other. */
  readonly checked: (action: MenuId) => boolean | undefined
  readonly onAction: (action: MenuId) => void
}

/** The menu bar of the web edition; in Electron the menus are the system's own. */
export function MenuBar(props: MenuBarProps) {
  let byKey = false

  /** A menu that was opened with a key begins at its first entry. */
  function onMenuFocus(event: FocusEvent) {
    const menu = event.currentTarget
    if (!byKey || event.target !== menu || !(menu instanceof HTMLElement)) return
    requestAnimationFrame(() =>
      menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })),
    )
  }

  onMount(() => {
    const onKey = () => (byKey = true)
    const onPointer = () => (byKey = false)
    document.addEventListener('keydown', onKey, true)
    document.addEventListener('pointerdown', onPointer, true)
    onCleanup(() => {
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('pointerdown', onPointer, true)
    })
  })

  return (
    <nav aria-label="Menus">
      <Menubar.Root class="menu-bar">
        <For each={menuLines}>
          {(menu) => (
            <Menubar.Menu gutter={2}>
              <Menubar.Trigger class="menu-bar-trigger">{menu.label}</Menubar.Trigger>
              <Menubar.Portal>
                <Menubar.Content class="menu" onFocus={onMenuFocus}>
                  <For each={menu.groups}>
                    {(group, index) => (
                      <>
                        <Show when={index() > 0}>
                          <Menubar.Separator class="menu-separator" />
                        </Show>
                        <For each={group}>{(entry) => <Entry {...props} entry={entry} />}</For>
                      </>
                    )}
                  </For>
                </Menubar.Content>
              </Menubar.Portal>
            </Menubar.Menu>
          )}
        </For>
      </Menubar.Root>
    </nav>
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
  const content = (
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
    <Show when={checked() !== undefined} fallback={<Menubar.Item {...shared}>{content}</Menubar.Item>}>
      <Menubar.CheckboxItem {...shared} checked={checked() === true}>
        {content}
      </Menubar.CheckboxItem>
    </Show>
  )
}
