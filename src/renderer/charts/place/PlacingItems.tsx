import * as Menu from '@kobalte/core/dropdown-menu'
import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import AppWindow from 'lucide-solid/icons/app-window'
import BringToFront from 'lucide-solid/icons/bring-to-front'
import Layers from 'lucide-solid/icons/layers-2'
import Maximize from 'lucide-solid/icons/maximize-2'
import Minimize from 'lucide-solid/icons/minimize-2'
import PanelRight from 'lucide-solid/icons/panel-right'
import { For, Show } from 'solid-js'
import { Icon } from '../../bars/Icon'
import type { ChartDeed } from '../../state/charts/chart-placing'

const icons = {
  float: Layers,
  dock: PanelRight,
  front: BringToFront,
  up: ArrowUp,
  down: ArrowDown,
  maximize: Maximize,
  restore: Minimize,
  window: AppWindow,
} as const

/** The entries of a chart's menu about where it is. */
export function PlacingItems(props: {
  readonly deeds: readonly ChartDeed[]
  /** Runs a choice once the menu has gone. */
  readonly choose: (run: () => void) => void
}) {
  return (
    <Show when={props.deeds.length > 0}>
      <For each={props.deeds}>
        {(deed) => (
          <Menu.Item class="menu-item" onSelect={() => props.choose(deed.run)}>
            <Icon of={icons[deed.kind]} />
            {deed.label}
          </Menu.Item>
        )}
      </For>
      <Menu.Separator class="menu-separator" />
    </Show>
  )
}
