import { createSignal, type Accessor } from 'solid-js'
import type { CsvExport, CsvFormat, SheetId } from '../../../protocol/api'
import type { WorkbookClient } from '../../../protocol/client'

/** How a sheet is exported: what of it, and how that is written. */
export interface ExportChoice {
  readonly contents: 'values' | 'formulas'
  readonly format: CsvExport
}

/** A sheet that the export panel asks about. */
export interface ExportQuestion {
  readonly sheet: string
  /** How many of its values other spreadsheets could take for formulas. */
  readonly formulaLike: number
  readonly chosen: Accessor<ExportChoice>
  /** The first lines of the file as it would be written. */
  readonly preview: Accessor<string>
  /** Why it cannot be written, a sentence. */
  readonly problem: Accessor<string | undefined>
  change(contents: ExportChoice['contents']): void
  changeFormat(format: Partial<CsvExport>): void
  answer(go: boolean): void
}

export interface Exporting {
  /** What the panel asks now. */
  readonly question: Accessor<ExportQuestion | undefined>
  /** How the user wants the sheet; `undefined` where they left it. `own` is the format of the workbook's file. */
  ask(sheet: SheetId, name: string, own: CsvFormat): Promise<ExportChoice | undefined>
}

const PREVIEW_ROWS = 40

/** Asks how a sheet is to be exported. What was chosen last is offered first the next time. */
export function createExporting(client: Pick<WorkbookClient, 'call'>): Exporting {
  const [question, setQuestion] = createSignal<ExportQuestion>()
  let last: { readonly own: CsvFormat; readonly choice: ExportChoice } | undefined

  async function ask(sheet: SheetId, name: string, own: CsvFormat): Promise<ExportChoice | undefined> {
    const formulaLike = await client.call('formulaLike', sheet)
    const first = last?.own === own ? last.choice : { contents: 'values' as const, format: own }
    const [chosen, setChosen] = createSignal<ExportChoice>(first)
    const [preview, setPreview] = createSignal('')
    const [problem, setProblem] = createSignal<string>()
    let latest = 0

    async function renew() {
      const asked = ++latest
      const { contents, format } = chosen()
      const begun = await client.call('csvBeginning', sheet, contents, format, PREVIEW_ROWS)
      // A later choice has been made meanwhile.
      if (asked !== latest) return
      setProblem(begun.ok ? undefined : begun.message)
      if (begun.ok) setPreview(begun.value)
    }

    await renew()
    return new Promise((resolve) => {
      setQuestion({
        sheet: name,
        formulaLike,
        chosen,
        preview,
        problem,
        change(contents) {
          setChosen({ ...chosen(), contents })
          void renew()
        },
        changeFormat(format) {
          setChosen({ ...chosen(), format: { ...chosen().format, ...format } })
          void renew()
        },
        answer(go) {
          setQuestion(undefined)
          if (go) last = { own, choice: chosen() }
          resolve(go ? chosen() : undefined)
        },
      })
    })
  }

  return { question, ask }
}
