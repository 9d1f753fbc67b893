import type { SheetSource, Source } from '../../src/engine/model'
import type { Workbook } from '../../src/engine/workbook'

const FORMAT = { encoding: 'utf-8', bom: false, newline: '\n', delimiter: ',', finalNewline: false } as const

/** All that a workbook holds and shows, and how it is laid out, as plain data. */
export function snapshotOf(workbook: Workbook): unknown {
  return {
    sheets: contentsOf(workbook),
    looks: workbook.info().sheets.map(({ id }) => workbook.looks(id)),
    charts: workbook.info().charts,
    layouts: workbook.info().sheets.map(({ id }) => workbook.layout(id)),
  }
}

/** What a CSV file of each sheet keeps, and what it comes to. */
export function contentsOf(workbook: Workbook): unknown {
  return workbook.info().sheets.map(({ id, name, rows, columns }) => {
    const range = { top: 0, left: 0, bottom: Math.max(rows, 1) - 1, right: Math.max(columns, 1) - 1 }
    const { kinds, marks, numbers, texts, errors, spills, looks, scales, bars, differences } = workbook.block(
      { sheet: id, range },
    )
    const inputs = workbook.exportCsv(id, 'formulas', FORMAT)
    return {
      name,
      rows,
      columns,
      inputs: inputs.ok ? new TextDecoder().decode(inputs.value) : inputs.message,
      kinds: [...kinds],
      marks: [...marks],
      numbers: [...numbers],
      texts,
      errors,
      spills,
      painted: { looks, scales, bars, differences },
    }
  })
}

/** The workbook as it would be saved. */
export function savedSource(workbook: Workbook): Source {
  const { names } = workbook.info()
  return {
    kind: 'sheets',
    sheets: savedSheets(workbook),
    names: names.map(({ name, refersTo }) => ({ name, refersTo })),
  }
}

function savedSheets(workbook: Workbook): SheetSource[] {
  return workbook.info().sheets.map(({ id, name }) => {
    const csv = workbook.exportCsv(id, 'formulas', FORMAT)
    if (!csv.ok) throw new Error(csv.message)
    return { name, csv: new TextDecoder().decode(csv.value), looks: workbook.looks(id) }
  })
}
