import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'
import type { Json, JsonObject, LineRun, SheetLayout } from '../model'
import { isList, isObject } from './json'
import { readPanes } from './looks'
import { below, type Notes } from './notes'

/** How a sheet's lines are laid out, from what its package says of them. */
export function readLayout(sheet: JsonObject, pointer: string, notes: Notes): SheetLayout {
  return {
    rows: readRuns(sheet['rows'], MAX_ROWS, below(pointer, 'rows'), notes),
    columns: readRuns(sheet['columns'], MAX_COLUMNS, below(pointer, 'columns'), notes),
    ...readPanes(sheet),
  }
}

function readRuns(value: Json | undefined, most: number, pointer: string, notes: Notes): readonly LineRun[] {
  if (value === undefined) return []
  let end = 0
  const runs = isList(value) ? value.map(readRun) : [undefined]
  const inOrder = runs.every((run) => {
    const fits = run !== undefined && run.start >= end && run.start + run.count <= most
    if (fits) end = run.start + run.count
    return fits
  })
  if (inOrder) return runs.filter((run) => run !== undefined)
  notes.at(pointer, 'it should be a list of lines in order; they are laid out as lines come.')
  return []
}

function readRun(value: Json): LineRun | undefined {
  if (!isObject(value)) return undefined
  const { start, count, size, hidden, filtered } = value
  const isWhole = (number: Json | undefined) => typeof number === 'number' && Number.isInteger(number)
  if (!isWhole(start) || !isWhole(count) || (start as number) < 0 || (count as number) < 1) return undefined
  return {
    start: start as number,
    count: count as number,
    ...(typeof size === 'number' && size > 0 ? { size } : {}),
    ...(hidden === true ? { hidden } : {}),
    ...(filtered === true ? { filtered } : {}),
  }
}

/** Runs as plain data; `undefined` where every line is as lines come. */
export function writtenRuns(runs: readonly LineRun[]): Json | undefined {
  if (runs.length === 0) return undefined
  return runs.map(({ start, count, size, hidden, filtered }) => ({
    start,
    count,
    ...(size === undefined ? {} : { size }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(filtered === undefined ? {} : { filtered }),
  }))
}

/** Widths one after the other, as hand-written packages have them. */
export function layoutOfWidths(widths: Json | undefined): SheetLayout {
  const sizes = isList(widths) ? widths : []
  return {
    rows: [],
    columns: sizes.flatMap((size, start) =>
      typeof size === 'number' && size > 0 ? [{ start, count: 1, size }] : [],
    ),
  }
}
