import { For } from 'solid-js'

const COLUMNS = [62.5, 134.5, 226.5, 318.5, 410.5] as const
const ROWS = [29.5, 55.5, 81.5, 107.5, 133.5] as const
/** How long the text in a cell looks, by row and column. */
const TEXTS: readonly (readonly number[])[] = [
  [34, 26, 48, 40],
  [22, 40, 40, 52],
  [28, 36, 52, 46],
  [20, 44, 44, 40],
  [30, 38, 48, 52],
]

/** A sheet with something in it, for workbooks without a picture of their own. */
export function SheetPreview() {
  return (
    <svg class="preview" viewBox="0 0 440 164" aria-hidden="true">
      <g class="preview-lines">
        <For each={ROWS}>{(y) => <path d={`M0 ${y}H440`} />}</For>
        <For each={COLUMNS}>{(x) => <path d={`M${x} 0V164`} />}</For>
      </g>
      <For each={TEXTS}>
        {(texts, row) => (
          <For each={texts}>
            {(width, column) => (
              <rect
                class="preview-text"
                x={(column() === 0 ? 0 : COLUMNS[column() - 1]!) + 10}
                y={row() * 26 + 13}
                width={width}
                height="6"
                rx="3"
              />
            )}
          </For>
        )}
      </For>
    </svg>
  )
}
