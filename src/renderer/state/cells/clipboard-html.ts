import { cellName, parseCell, type Cell, type Range } from '../../../core/address'
import type { CellBlock } from '../../../protocol/api'
import { lookAt } from '../../grid/cell-paint'
import { blockAt, copiedText, indexIn } from '../../grid/cell-view'
import { CellKind } from '../../../core/cell-kind'

/** More columns than this are a mistake of the page that was copied. */
const MOST_SPAN = 1000

/** A range as an HTML table, for programs that take formats: numbers with every digit. */
export function htmlOf(blocks: readonly CellBlock[], range: Range): string {
  const rows: string[] = []
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: string[] = []
    for (let column = range.left; column <= range.right; column++)
      cells.push(cellHtml(blocks, { row, column }))
    rows.push(`<tr>${cells.join('')}</tr>`)
  }
  return `<table>${rows.join('')}</table>`
}

function cellHtml(blocks: readonly CellBlock[], cell: Cell): string {
  const block = blockAt(blocks, cell)
  if (!block) return '<td></td>'
  const at = indexIn(block, cell)
  const text = copiedText(blocks, cell) ?? ''
  const look = lookAt(block, at)
  const style = [
    look?.bold ? 'font-weight:bold' : '',
    look?.italic ? 'font-style:italic' : '',
    look?.align ? `text-align:${look.align}` : '',
    look?.color?.startsWith('#') ? `color:${look.color}` : '',
    look?.fill?.startsWith('#') ? `background:${look.fill}` : '',
  ].filter((part) => part !== '')
  // Excel and LibreOffice read the number itself from these, not what is shown of it.
  const number = block.kinds[at] === CellKind.number ? ` x:num="${text}" sdval="${text}"` : ''
  const styled = style.length > 0 ? ` style="${style.join(';')}"` : ''
  return `<td${number}${styled}>${escaped(text)}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
}

/**
 * The first table of an HTML text as inputs for cells from `at` on: numbers with all the digits that the other program
 * tells, formulas of Google Sheets as formulas. `undefined` where there is no table.
 */
export function inputsOf(html: string, at: Cell): readonly (readonly string[])[] | undefined {
  // Parsed as a document of its own: nothing of it is run or fetched.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (!table) return undefined
  const rows: string[][] = []
  for (const [i, row] of [...table.rows].entries()) {
    const cells = (rows[i] ??= [])
    for (const cell of row.cells) {
      let column = 0
      while (cells[column] !== undefined) column++
      const place = { row: at.row + i, column: at.column + column }
      spread(rows, i, column, cell, inputOf(cell, place))
    }
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''))
}

/** The cell's text, and nothing in the other cells that it spans. */
function spread(rows: string[][], row: number, column: number, cell: HTMLTableCellElement, text: string) {
  const [down, across] = [cell.rowSpan, cell.colSpan].map((span) => Math.min(Math.max(1, span), MOST_SPAN))
  for (let i = 0; i < down!; i++) {
    const cells = (rows[row + i] ??= [])
    for (let j = 0; j < across!; j++) cells[column + j] = i + j === 0 ? text : ''
  }
}

function inputOf(cell: HTMLTableCellElement, at: Cell): string {
  const formula = cell.getAttribute('data-sheets-formula')
  if (formula) return `=${a1Formula(formula.slice(1), at)}`
  // Excel's own number, LibreOffice's: an empty `x:num` means that the text has all of it.
  for (const name of ['x:num', 'sdval']) {
    const number = cell.getAttribute(name)
    if (number && Number.isFinite(Number(number))) return number
  }
  const kept = googleNumber(cell.getAttribute('data-sheets-value'))
  if (kept !== undefined) return kept
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  const text = (cell.textContent ?? '').replaceAll('\u00A0', ' ').trim()
  // A typographic minus is a sign as well.
  return text.replace(/^[−–](?=[\d.])/, '-')
}

/** `{"1":3,"3":0.1584…}`: type 3 is a number. */
function googleNumber(value: string | null): string | undefined {
  if (!value) return undefined
  try {
    const { 1: type, 3: number } = JSON.parse(value) as { 1?: unknown; 3?: unknown }
    return type === 3 && typeof number === 'number' ? String(number) : undefined
  } catch {
    return undefined
  }
}

const R1C1 = /(?<![A-Za-z0-9_.])R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![A-Za-z0-9_(])/g

/** A formula in R1C1 as it reads in a cell. References that leave the sheet become `#REF!`. */
function a1Formula(formula: string, at: Cell): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => {
      if (i % 2 === 1) return part
      return part.replaceAll(R1C1, (_, row: string, column: string) => {
        const [down, across] = [coordinate(row, at.row), coordinate(column, at.column)]
        if (down.index < 0 || across.index < 0) return '#REF!'
        const name = cellName({ row: down.index, column: across.index })
        if (!parseCell(name)) return '#REF!'
        const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
        return `${across.fixed}${letters}${down.fixed}${digits}`
      })
    })
    .join('')
}

/** `[-1]` is relative, `3` counts from 1, nothing means the cell's own line. */
function coordinate(text: string, own: number): { readonly index: number; readonly fixed: '$' | '' } {
  if (text === '') return { index: own, fixed: '' }
  if (text.startsWith('[')) return { index: own + Number(text.slice(1, -1)), fixed: '' }
  return { index: Number(text) - 1, fixed: '$' }
}
