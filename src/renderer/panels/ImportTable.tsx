import { For, Index, Show } from 'solid-js'
import { columnName } from '../../core/address'
import { countText } from '../../core/wording'
import type { ColumnType, ImportPreview } from '../../protocol/api'
import { COLUMN_TYPES, withColumnType } from './import-options'

export interface ImportTableProps {
  readonly preview: ImportPreview
  readonly onColumns: (columns: readonly ColumnType[]) => void
}

/** More columns than this are not shown; they are read like the others. */
const SHOWN_COLUMNS = 60

/** The first rows of a file as they would be read, under what each column becomes. */
export function ImportTable(props: ImportTableProps) {
  const columns = () => props.preview.choice.columns
  const shown = () => columns().slice(0, SHOWN_COLUMNS)
  const rest = () => columns().length - shown().length
  return (
    <>
      <div class="import-preview scrollable" role="region" aria-label="Preview" tabIndex={0}>
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">Row</span>
              </th>
              <Index each={shown()}>
                {(type, at) => (
                  <th scope="col" data-type={type()}>
                    <span class="import-column">{columnName(at)}</span>
                    <select
                      class="import-type"
                      aria-label={`Type of column ${columnName(at)}`}
                      value={type()}
                      onChange={(event) =>
                        props.onColumns(
                          withColumnType(columns(), at, event.currentTarget.value as ColumnType),
                        )
                      }
                    >
                      <For each={COLUMN_TYPES}>
                        {(option) => <option value={option.value}>{option.label}</option>}
                      </For>
                    </select>
                  </th>
                )}
              </Index>
            </tr>
          </thead>
          <tbody>
            <Index each={props.preview.rows}>
              {(row, at) => (
                <tr data-header={at < props.preview.choice.headerRows ? '' : undefined}>
                  <th scope="row">{at + 1}</th>
                  <Index each={shown()}>
                    {(type, column) => (
                      <td data-type={type()} data-kind={row()[column]?.kind}>
                        {row()[column]?.written ?? ''}
                      </td>
                    )}
                  </Index>
                </tr>
              )}
            </Index>
          </tbody>
        </table>
        <Show when={props.preview.rows.length === 0}>
          <p class="import-empty">There is nothing to show: the file, read so, holds no rows.</p>
        </Show>
      </div>
      <Show when={rest() > 0}>
        <p class="import-hint">And {countText(rest(), 'more column')}, which are read like these.</p>
      </Show>
    </>
  )
}
