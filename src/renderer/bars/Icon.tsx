import type { LucideProps } from 'lucide-solid'
import type { Component } from 'solid-js'
import { Dynamic } from 'solid-js/web'

/** An icon of the set, as a component. */
export type IconShape = Component<LucideProps>

export interface IconProps {
  readonly of: IconShape
  /** CSS pixels; 16 unless a place asks for more. */
  readonly size?: number
}

/** A drawn sign beside a label, or in a button that has a name: never read out. */
export function Icon(props: IconProps) {
  return (
    <Dynamic
      component={props.of}
      size={props.size ?? 16}
      strokeWidth={1.5}
      absoluteStrokeWidth
      aria-hidden="true"
    />
  )
}
