import type { CellLook, LookArea } from '../look-model'
import type { LineRun, SheetLayout } from '../model'
import { PLAIN_LAYOUT } from '../sheet'
import type { ImportLosses } from './import-losses'
import type { Library, SheetRows, WorkSheet } from './library'
import { columnWidth, LineRuns, lineSize, PIXELS_PER_POINT } from './lines'
import { StyleRuns } from './style-runs'
import { formatLook } from './xlsx-styles'

/** How the lines of a sheet are laid out, as far as the library tells. */
export function decodedLayout(sheet: WorkSheet): SheetLayout {
  const columns = runsOf(
    sheet['!cols']?.map(
      (column) => column && { size: columnWidth(column.width ?? column.wch), hidden: column.hidden },
    ),
  )
  const rows = runsOf(
    sheet['!rows']?.map((row) => row && { size: row.hpt && row.hpt * PIXELS_PER_POINT, hidden: row.hidden }),
  )
  return columns.length + rows.length === 0 ? PLAIN_LAYOUT : { rows, columns }
}

function runsOf(
  lines: readonly ({ size: number | undefined; hidden: boolean | undefined } | undefined)[] = [],
): readonly LineRun[] {
  const runs = new LineRuns()
  // The list has gaps.
  for (const [at, line] of Object.entries(lines)) {
    const size = line?.hidden ? undefined : lineSize(line?.size ?? 0)
    runs.add(Number(at), 1, { ...(size !== undefined && { size }), ...(line?.hidden && { hidden: true }) })
  }
  return runs.all
}

/** Number formats as areas, where the library tells no more of how cells look. */
export function decodedLooks(
  library: Library,
  name: string,
  rows: SheetRows,
  losses: ImportLosses,
): readonly LookArea[] {
  const formats = new Map<string, number>([['General', 0]])
  const looks: CellLook[] = [{}]
  const foreign: (string | undefined)[] = [undefined]
  const runs = new StyleRuns(looks)
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      if (cell?.t !== 'n' || typeof cell.z !== 'string') continue
      let style = formats.get(cell.z)
      if (style === undefined) {
        const read = formatLook(library, cell.z, {})
        style = looks.push(read.look) - 1
        foreign.push(read.foreign)
        formats.set(cell.z, style)
      }
      const other = foreign[style]
      if (other !== undefined) losses.at('format', name, { row, column }, `“${other}”`)
      runs.cells(row, column, column, style)
    }
  }
  const areas = runs.areas()
  if (!areas) losses.add('scattered', '', `“${name}”`)
  return areas ?? []
}
