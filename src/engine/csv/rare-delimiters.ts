import { isValue } from './header-rows'

/** These part cells in few files, and are letters in many. */
const RARE = ['+', '*', '#', '&', '!', '?'] as const
const LINES_LOOKED_AT = 200

/**
 * Marks that part the lines of a text which nothing usual parts: every line into as many cells, three at least, with
 * something before the first mark and behind the last, and a value in most lines. None where there are formulas.
 */
export function rareDelimiters(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== '')
  if (lines.length < 2 || lines.some((line) => line.startsWith('='))) return []
  return RARE.filter((mark) => {
    const rows = lines.map((line) => line.split(mark))
    const width = rows[0]!.length
    if (width < 3 || rows.some((row) => row.length !== width)) return false
    const isFilled = (column: number) => rows.some((row) => row[column]!.trim() !== '')
    return (
      isFilled(0) && isFilled(width - 1) && 2 * rows.filter((row) => row.some(isValue)).length >= rows.length
    )
  })
}
