/** Which row of its file each line of a sheet is. */
export interface MatchedLines {
  /** Rising from line to line; −1 where a line is none. */
  readonly rowOf: Int32Array
  /** 1 where the line holds still what the row does. */
  readonly isSame: Uint8Array
}

type Same = (line: number, row: number) => boolean

/**
 * Finds the row that each line was. Where `known` has it (−1: it has not), that is the row, and the line is the same.
 * The lines between are compared with the rows between: from above, from below, and what is left in the order in which
 * it stands.
 */
export function matchLines(
  lines: number,
  rows: number,
  known: (line: number) => number,
  same: Same,
): MatchedLines {
  const matched = { rowOf: new Int32Array(lines).fill(-1), isSame: new Uint8Array(lines) }
  let row = 0
  for (let line = 0; line <= lines;) {
    let end = line
    let rowEnd = -1
    while (end < lines && (rowEnd = known(end)) < 0) end++
    if (end === lines) rowEnd = rows
    matchBetween(matched, { line, end, row, rowEnd }, same)
    if (end < lines) put(matched, end, rowEnd, true)
    line = end + 1
    row = rowEnd + 1
  }
  return matched
}

/** Lines from `line` to before `end`, and the rows from `row` to before `rowEnd` that some of them are. */
interface Between {
  readonly line: number
  readonly end: number
  readonly row: number
  readonly rowEnd: number
}

function matchBetween(matched: MatchedLines, between: Between, same: Same): void {
  let { line, end, row, rowEnd } = between
  while (line < end && row < rowEnd && same(line, row)) put(matched, line++, row++, true)
  while (line < end && row < rowEnd && same(end - 1, rowEnd - 1)) put(matched, --end, --rowEnd, true)
  while (line < end && row < rowEnd) {
    put(matched, line, row, same(line, row))
    line++
    row++
  }
}

function put({ rowOf, isSame }: MatchedLines, line: number, row: number, same: boolean): void {
  rowOf[line] = row
  isSame[line] = same ? 1 : 0
}
