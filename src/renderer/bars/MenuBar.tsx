import { createSignal, For } from 'solid-js'
import type { Desktop, MenuId } from '../../shared/desktop'
import { createFocusMemory } from './focus-memory'
import { MenuBarMenu } from './MenuBarMenu'
import { menuLines } from './menu-lines'
import { createRovingFocus, nextItem } from './roving-focus'
import './menu-bar.css'

export interface MenuBarProps {
  readonly platform: Desktop['platform']
  /** False greys an entry out. */
  readonly enabled: (action: MenuId) => boolean
  /** For an entry that is on or off; `undefined` for every other. */
  readonly checked: (action: MenuId) => boolean | undefined
  readonly onAction: (action: MenuId) => void
}

/**
 * The menu bar of the web edition; in Electron the menus are the system's own. One stop of the Tab key;
 * while a menu is open, arrows and the pointer go from one to the next.
 */
export function MenuBar(props: MenuBarProps) {
  const [open, setOpen] = createSignal<number>()
  const triggers: HTMLElement[] = []
  const focus = createFocusMemory()

  /** What is chosen acts on the grid or the field that had the keyboard. */
  function act(action: MenuId) {
    focus.restore()
    props.onAction(action)
  }

  function acquire(bar: HTMLElement) {
    createRovingFocus(bar)
    focus.watch(bar)
  }

  function stepAside(key: string) {
    const next = nextItem(key, open() ?? 0, menuLines.length)
    const trigger = next === undefined ? undefined : triggers[next]
    if (!trigger) return
    trigger.focus()
    trigger.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  }

  return (
    <nav aria-label="Menus">
      <div class="menu-bar" role="menubar" ref={acquire}>
        <For each={menuLines}>
          {(menu, index) => (
            <MenuBarMenu
              {...props}
              onAction={act}
              menu={menu}
              open={open() === index()}
              anyOpen={open() !== undefined}
              onOpen={(isOpen) => setOpen((now) => (isOpen ? index() : now === index() ? undefined : now))}
              onStepAside={stepAside}
              ref={(trigger) => (triggers[index()] = trigger)}
            />
          )}
        </For>
      </div>
    </nav>
  )
}
