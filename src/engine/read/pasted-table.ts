/**
 * Tables that programs put on the clipboard as plain text without tabs: Markdown, and what pandas prints. `undefined`
 * where a text is neither.
 */
export function pastedTable(text: string): string[][] | undefined {
  const lines = text.split(/\r\n|\n|\r/)
  return markdownTable(lines) ?? printedFrame(lines)
}

const RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** A head, a rule of dashes, and rows, their cells between bars. */
function markdownTable(lines: readonly string[]): string[][] | undefined {
  const [head = '', rule = '', ...rows] = lines
  if (!head.includes('|') || !rule.includes('|') || !RULE.test(rule)) return undefined
  if (!rows.every((row) => row.includes('|'))) return undefined
  return [head, ...rows].map(markdownCells)
}

function markdownCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

const VALUE = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?inf|NaN|NA|<NA>|None|True|False)$/

/** A DataFrame as it prints: labels above columns of values, and an index that has none. */
function printedFrame(lines: readonly string[]): string[][] | undefined {
  const [head = '', ...body] = lines.filter((line) => !/^\[\d+ rows x \d+ columns\]$/.test(line.trim()))
  const rows = body.filter((line) => line.trim() !== '').map((line) => line.trim().split(/\s+/))
  const labels = head.trim().split(/\s+/)
  // The labels stand over the ends of their columns: the first of them is not at the margin.
  if (rows.length === 0 || !/^\s/.test(head)) return undefined
  const indexed = rows[0]!.length === labels.length + 1
  const width = labels.length + (indexed ? 1 : 0)
  const values = (row: readonly string[]) => (indexed ? row.slice(1) : row)
  if (
    width < 2 ||
    !rows.every((row) => row.length === width && values(row).every((value) => VALUE.test(value)))
  )
    return undefined
  return [indexed ? ['', ...labels] : labels, ...rows]
}
