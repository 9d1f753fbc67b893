import { createUniqueId, onCleanup } from 'solid-js'
import type { DefinedName, SheetId, SheetInfo, SheetRange } from '../../../protocol/api'
import { rangeText, typedRange } from './range-text'
import { DraftField } from './DraftField'

/** A field of the panel that takes the cells which are selected next. */
export interface Aiming {
  /** The field that does now. */
  readonly field: string | undefined
  aimAt(aim: { readonly field: string; take(at: SheetRange): void } | undefined): void
  /** The user goes back to the cells. */
  done(): void
}

export interface RangeFieldProps {
  readonly label: string
  readonly value: SheetRange | undefined
  readonly sheets: readonly SheetInfo[]
  readonly names: readonly DefinedName[]
  /** The sheet that a range without one means: the sheet in front. */
  readonly front: SheetId
  readonly aiming: Aiming
  readonly bare?: boolean
  readonly placeholder?: string
  /** Whether there has to be one. */
  readonly needed?: boolean
  readonly onChange: (at: SheetRange | undefined) => void
}

/** A range that is typed, named, or selected in the grid on any sheet while the field waits for it. */
export function RangeField(props: RangeFieldProps) {
  const field = createUniqueId()
  let input!: HTMLInputElement

  function take(text: string): string | undefined {
    const typed = typedRange(text, { sheets: props.sheets, home: props.front, names: props.names })
    if (!typed.ok) return typed.message
    if (!typed.value && props.needed) return 'A series needs cells: type them, as in B2:B5, or select them.'
    props.onChange(typed.value)
    return undefined
  }

  /** Cells were selected: the field is typed in again, so that the next key means it and not a cell. */
  function pick(at: SheetRange) {
    props.onChange(at)
    setTimeout(() => input.focus())
  }

  onCleanup(() => props.aiming.field === field && props.aiming.aimAt(undefined))

  return (
    <DraftField
      label={props.label}
      mono
      bare={props.bare ?? false}
      placeholder={props.placeholder ?? 'select cells'}
      value={props.value ? rangeText(props.value, props.sheets, props.front) : ''}
      aimed={props.aiming.field === field}
      take={take}
      onEnter={() => props.aiming.aimAt({ field, take: pick })}
      onDone={() => props.aiming.done()}
      ref={(one) => (input = one)}
    />
  )
}
