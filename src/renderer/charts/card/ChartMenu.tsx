import * as Menu from '@kobalte/core/dropdown-menu'
import Check from 'lucide-solid/icons/check'
import Copy from 'lucide-solid/icons/copy'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import ImageDown from 'lucide-solid/icons/image-down'
import Pencil from 'lucide-solid/icons/pencil'
import Settings from 'lucide-solid/icons/sliders-horizontal'
import Table from 'lucide-solid/icons/table-2'
import Trash from 'lucide-solid/icons/trash'
import { For, Show } from 'solid-js'
import { createAfterClose } from '../../bars/after-close'
import { Icon } from '../../bars/Icon'
import type { ChartDeed } from '../../state/charts/chart-placing'
import { chartKindIcons, chartKindLabels } from '../chart-kinds'
import { useHostDocument } from '../place/host-document'
import { PlacingItems } from '../place/PlacingItems'
import { chartKinds, type ChartKind } from '../chart-spec'

/** Where a picture of a chart goes, or the kind of its file. */
export type PictureWay = 'copy' | 'png' | 'svg'

const pictures = [
  { way: 'copy', label: 'Copy as picture', icon: Copy },
  { way: 'png', label: 'Save as PNG…', icon: ImageDown },
  { way: 'svg', label: 'Save as SVG…', icon: ImageDown },
] as const

export interface ChartMenuProps {
  readonly title: string
  readonly kind: ChartKind
  readonly asTable: boolean
  readonly onEdit: () => void
  readonly onDuplicate: () => void
  /** What can be done about where it is. */
  readonly placing: readonly ChartDeed[]
  readonly onKind: (kind: ChartKind) => void
  readonly onTable: (asTable: boolean) => void
  /** The chart is wanted as a picture. */
  readonly onPicture?: ((way: PictureWay) => void) | undefined
  readonly onRename: () => void
  readonly onRemove: () => void
}

/** What can be done with a chart. */
export function ChartMenu(props: ChartMenuProps) {
  const { choose, onCloseAutoFocus } = createAfterClose()
  const page = useHostDocument()
  return (
    <Menu.Root gutter={4} placement="bottom-end" modal={page === document}>
      <Menu.Trigger class="icon-button" aria-label={`Chart menu: ${props.title}`}>
        <Icon of={Ellipsis} />
      </Menu.Trigger>
      <Menu.Portal mount={page.body}>
        <Menu.Content class="menu chart-menu" onCloseAutoFocus={onCloseAutoFocus}>
          <Menu.Item class="menu-item" onSelect={() => choose(props.onEdit)}>
            <Icon of={Settings} />
            Edit…
          </Menu.Item>
          <Menu.Item class="menu-item" onSelect={() => choose(props.onRename)}>
            <Icon of={Pencil} />
            Rename
          </Menu.Item>
          <Menu.Item class="menu-item" onSelect={() => choose(props.onDuplicate)}>
            <Icon of={Copy} />
            Duplicate
          </Menu.Item>
          <Menu.Separator class="menu-separator" />
          <Kinds kind={props.kind} onKind={props.onKind} />
          <Menu.Separator class="menu-separator" />
          <Menu.CheckboxItem
            class="menu-item"
            closeOnSelect
            checked={props.asTable}
            onChange={(on) => props.onTable(on)}
          >
            <Icon of={Table} />
            Show as table
            <Chosen when={props.asTable} />
          </Menu.CheckboxItem>
          <Show when={props.onPicture}>
            <Menu.Separator class="menu-separator" />
            <For each={pictures}>
              {({ way, label, icon }) => (
                <Menu.Item class="menu-item" onSelect={() => props.onPicture?.(way)}>
                  <Icon of={icon} />
                  {label}
                </Menu.Item>
              )}
            </For>
          </Show>
          <Menu.Separator class="menu-separator" />
          <PlacingItems deeds={props.placing} choose={choose} />
          <Menu.Item class="menu-item danger" onSelect={() => choose(props.onRemove)}>
            <Icon of={Trash} />
            Remove chart
          </Menu.Item>
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  )
}

/** The kinds, the present one marked. */
function Kinds(props: Pick<ChartMenuProps, 'kind' | 'onKind'>) {
  return (
    <Menu.RadioGroup value={props.kind} onChange={(kind) => props.onKind(kind as ChartKind)}>
      <For each={chartKinds}>
        {(kind) => (
          <Menu.RadioItem class="menu-item" value={kind} closeOnSelect>
            <Icon of={chartKindIcons[kind]} />
            {chartKindLabels[kind]}
            <Chosen when={props.kind === kind} />
          </Menu.RadioItem>
        )}
      </For>
    </Menu.RadioGroup>
  )
}

function Chosen(props: { readonly when: boolean }) {
  return (
    <span class="keys">
      <Show when={props.when}>
        <Icon of={Check} size={14} />
      </Show>
    </span>
  )
}
