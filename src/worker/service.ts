import { cutting } from './cutting'
import { lackingIn } from '../engine/csv/encode'
import { previewImport } from '../engine/csv/preview-import'
import type { Applied, Outcome, SheetId, SheetLayout, Source } from '../engine/model'
import { formulasIn } from '../engine/read-source'
import { loadLibrary } from '../engine/spreadsheet/library'
import { readSpreadsheet } from '../engine/spreadsheet/read-spreadsheet'
import { Workbook } from '../engine/workbook'
import type { LaidOut, View, ViewContents, WorkerEvent } from '../protocol/api'
import type { Handlers } from '../protocol/server'
import { followedRanges } from './followed-ranges'
import { ToldRanges } from './told-ranges'

const NOTHING_WATCHED: View = { cells: [], charted: [], active: undefined, selection: undefined }

/**
 * One workbook and what the window shows of it. After every change the watched cells, charts and sums go
 * out in one `view` event, ahead of the answer, so that the window paints them together.
 */
export function createService(emit: (event: WorkerEvent) => void): Handlers {
  let workbook = Workbook.empty()
  let watched = NOTHING_WATCHED
  let view = 0
  let told = new Map<SheetId, SheetLayout>()
  const charts = new ToldRanges()

  const progress = (phase: string, done: number | undefined) => emit({ type: 'progress', phase, done })

  /** The layouts that the window does not know yet. */
  function changedLayouts(): LaidOut[] {
    const layouts = workbook.info().sheets.map(({ id }) => ({ sheet: id, layout: workbook.layout(id) }))
    const changed = layouts.filter(({ sheet, layout }) => told.get(sheet) !== layout)
    told = new Map(layouts.map(({ sheet, layout }) => [sheet, layout]))
    return changed.map(({ sheet, layout }) => ({ sheet, ...layout }))
  }

  function contents(): ViewContents {
    const { active, selection } = watched
    const here = new Set(workbook.info().sheets.map((sheet) => sheet.id))
    return {
      view,
      info: workbook.info(),
      cells: watched.cells.filter((at) => here.has(at.sheet)).map((at) => workbook.block(at)),
      charted: charts
        .take(watched.charted.filter((at) => here.has(at.sheet)))
        .map((at) => workbook.numbers(at)),
      active: active && here.has(active.sheet) ? workbook.inspect(active.sheet, active.cell) : undefined,
      summary:
        selection && here.has(selection.sheet)
          ? workbook.summarise(selection.sheet, selection.ranges)
          : undefined,
      layouts: changedLayouts(),
    }
  }

  /** Tells the window that work has begun; what ends quickly is never painted. */
  function change(work: () => Outcome<Applied>): Outcome<Applied> {
    progress('Calculating', undefined)
    try {
      const before = workbook.info().charts
      const applied = work()
      const charted = followedRanges(watched.charted, before, workbook.info().charts)
      watched = { ...watched, charted }
      charts.forget()
      if (applied.ok) emit({ type: 'view', contents: contents() })
      return applied
    } finally {
      progress('idle', undefined)
    }
  }

  /** Tells the window of work that changes nothing, until it ends. */
  async function busy<T>(phase: string, work: () => T | Promise<T>): Promise<T> {
    progress(phase, undefined)
    try {
      return await work()
    } finally {
      progress('idle', undefined)
    }
  }

  return {
    open(source: Source) {
      try {
        const opened = Workbook.open(source, progress)
        if (!opened.ok) return opened
        workbook = opened.value.workbook
        watched = NOTHING_WATCHED
        told = new Map()
        charts.forget()
        const { workbook: _workbook, ...read } = opened.value
        return { ok: true, value: { info: workbook.info(), ...read } }
      } finally {
        progress('idle', undefined)
      }
    },
    previewImport,
    ...cutting(),
    readSpreadsheet: (name, bytes) =>
      busy('Reading', () => readSpreadsheet(name, bytes, (done) => progress('Reading', done))),
    formulasIn: (source) => busy('Reading', () => formulasIn(source)),
    apply: (command, stopped) => change(() => workbook.apply(command, stopped)),
    undo: (stopped) => change(() => workbook.undo(stopped)),
    redo: (stopped) => change(() => workbook.redo(stopped)),
    calculate: (stopped) => change(() => workbook.calculate(stopped)),
    watch(next, revision) {
      watched = next
      view = revision
      return contents()
    },
    inspect: (sheet, cell) => workbook.inspect(sheet, cell),
    read: (at) => workbook.block(at),
    find: (query) => workbook.find(query),
    replacement: (query, text, sheet, cell) => workbook.replacement(query, text, sheet, cell),
    filterValues: (sheet, column) => workbook.filterValues(sheet, column),
    looks: (sheet) => workbook.looks(sheet),
    precedents: (sheet, cell) => workbook.precedents(sheet, cell),
    dependents: (sheet, cell, most) => workbook.dependents(sheet, cell, most),
    edge: (sheet, cell, direction) => workbook.edge(sheet, cell, direction),
    region: (sheet, cell) => workbook.region(sheet, cell),
    copyText: (sheet, bands) => workbook.copyText(sheet, bands),
    parseClipboard: (text) => workbook.parseClipboard(text),
    exportCsv(sheet, what, format) {
      const bytes = workbook.exportCsv(sheet, what, format)
      if (!bytes.ok) return bytes
      const lacking = lackingIn(bytes.value, format.encoding)
      const told = lacking === undefined ? {} : { lacking }
      return { ok: true, value: { bytes: bytes.value, state: workbook.info().state, ...told } }
    },
    csvBeginning: (sheet, what, format, rows) => workbook.csvBeginning(sheet, what, format, rows),
    exportSpreadsheet: async () => workbook.exportSpreadsheet(await loadLibrary()),
    formulaLike: (sheet) => workbook.formulaLike(sheet),
    exportPackage: (title, window, escapeValues) => ({
      bytes: workbook.exportPackage(title, window, escapeValues),
      state: workbook.info().state,
    }),
    exportPackageFiles: (title, window, escapeValues) => ({
      files: workbook.exportPackageFiles(title, window, escapeValues),
      state: workbook.info().state,
    }),
    snapshot: () => ({ snapshot: workbook.snapshot(), state: workbook.info().state }),
    markSaved: (state) => workbook.markSaved(state),
    evaluate: (sheet, cell, expression) => workbook.evaluate(sheet, cell, expression),
    functions: () => [...Workbook.functions(), ...Workbook.usualFunctions()],
  } satisfies Handlers
}
