import { createResource, Show } from 'solid-js'
import { SortDialog } from '../panels/SortDialog'
import type { Session } from '../state/session'
import { firstRow, sortedRange } from '../state/cells/sorting'

/** The dialog that sorts, wired to the session. */
export function SortPanel(props: { readonly session: Session }) {
  const { session } = props
  const { workbook } = session
  const range = sortedRange(workbook.sheet(), workbook.selection())
  const [headings] = createResource(async () => firstRow(workbook, range))
  return (
    <Show when={headings()}>
      {(first) => (
        <SortDialog
          range={range}
          headings={first().texts}
          headed={first().headed}
          column={Math.min(Math.max(workbook.selection().active.column, range.left), range.right)}
          onSort={(sorted, keys) => {
            session.showPanel(undefined)
            const sheet = workbook.sheet()?.id ?? -1
            void workbook.apply({ type: 'sort', sheet, range: sorted, keys })
          }}
          onClose={() => session.showPanel(undefined)}
        />
      )}
    </Show>
  )
}
