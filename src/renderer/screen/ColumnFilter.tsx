import { FilterPanel } from '../panels/FilterPanel'
import type { Session } from '../state/session'

/** The filter of one column, wired to the session. */
export function ColumnFilter(props: {
  readonly session: Session
  readonly column: number
  /** Below its header, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}) {
  const { filtering } = props.session
  return (
    <div class="filter-place" style={placeStyle(props.at)}>
      <FilterPanel
        column={props.column}
        keep={filtering.current()?.columns.find(({ column }) => column === props.column)?.keep}
        values={() => filtering.values(props.column)}
        onKeep={(condition) => {
          filtering.keep(props.column, condition)
          props.onClose()
        }}
        onSort={(descending) => {
          filtering.sort(props.column, descending)
          props.onClose()
        }}
        onClose={props.onClose}
      />
    </div>
  )
}

/** Below the header, and never beyond the right end of the window. */
function placeStyle({ x, y }: { readonly x: number; readonly y: number }) {
  return { left: `min(${x}px, 100vw - 296px)`, top: `${y + 2}px` }
}
