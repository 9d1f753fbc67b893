import type { JSX } from 'solid-js'
import type { Range } from '../../core/address'
import type { Extent } from './layout'
import type { GridLines } from './lines'

/** Lines that do not scroll, from the first to the last. */
interface Frozen {
  readonly last: number
}

/** A part of the window: its rows, its columns, both or neither are frozen. */
export interface Pane {
  readonly rows: Frozen | undefined
  readonly columns: Frozen | undefined
}

/** The panes that a sheet is shown in: one, or with frozen lines two or four. */
export function panesOf({ width, height }: Extent, { rows, columns }: GridLines): readonly Pane[] {
  const across = [undefined, ...(width > 0 ? [{ last: columns.lineAt(width - 1) }] : [])]
  const down = [undefined, ...(height > 0 ? [{ last: rows.lineAt(height - 1) }] : [])]
  return down.flatMap((frozenRows) =>
    across.map((frozenColumns) => ({ rows: frozenRows, columns: frozenColumns })),
  )
}

export function samePanes(a: readonly Pane[], b: readonly Pane[]): boolean {
  const same = (pane: Pane, other: Pane | undefined) =>
    pane.rows?.last === other?.rows?.last && pane.columns?.last === other?.columns?.last
  return a.length === b.length && a.every((pane, i) => same(pane, b[i]))
}

/** The cells of a pane, where the part that scrolls shows `visible`. */
export function paneRange({ rows, columns }: Pane, visible: Range): Range {
  return {
    ...visible,
    ...(rows ? { top: 0, bottom: rows.last } : {}),
    ...(columns ? { left: 0, right: columns.last } : {}),
  }
}

/** Where a pane is, in the room for cells. */
export function paneBox({ rows, columns }: Pane, frozen: Extent): JSX.CSSProperties {
  return {
    left: columns ? '0' : `${frozen.width}px`,
    top: rows ? '0' : `${frozen.height}px`,
    ...(columns ? { width: `${frozen.width}px` } : { right: '0' }),
    ...(rows ? { height: `${frozen.height}px` } : { bottom: '0' }),
  }
}
