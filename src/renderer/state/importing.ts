import { createSignal, type Accessor } from 'solid-js'
import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { CellBlock, ImportChoice, ImportPreview, FileSource } from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import { isWorkbookFile } from '../../shared/file-kinds'
import { BEGINNING_BYTES } from '../../shared/file-messages'
import type { Dialogs } from './dialogs'
import { CANCELLED, type Incoming } from './incoming'
import type { KnownFormulas } from './known-formulas'
import { lateFormula } from './late-formula'

/** A file that the import panel asks about. */
export interface ImportQuestion {
  readonly name: string
  readonly size: number
  /** What was overruled; the rest is guessed. */
  readonly chosen: Accessor<ImportChoice>
  /** As the file would be read by what is chosen so far. */
  readonly preview: Accessor<ImportPreview>
  /** Why it cannot be read by what was chosen last, a sentence. */
  readonly problem: Accessor<string | undefined>
  /** Overrules guesses; the preview follows. What is `undefined` is guessed again. */
  change(choice: { readonly [K in keyof ImportChoice]?: ImportChoice[K] | undefined }): void
  /** Opens the file so, or leaves it. */
  answer(open: boolean): void
}

export interface Importing {
  /** What the panel asks now. */
  readonly question: Accessor<ImportQuestion | undefined>
  /**
   * What a file is to be read as, after whatever there is to ask: how, where that is in doubt or `always`, and whether
   * its formulas are let in. The failure is `CANCELLED` where the user left it. Before the file is read to its end
   * `begin` hears how it begins.
   */
  sourceOf(
    incoming: Incoming,
    always: boolean,
    begin?: (beginning: CellBlock) => void,
  ): Promise<Outcome<ReadAs>>
}

export interface ReadAs {
  readonly source: FileSource
  /** How it was read, where that was guessed and is not the usual way; a sentence. */
  readonly remark?: string
}

/** Shows how far reading a long file is; `tell` of the reader answers false once the user has ended it. */
export type WhileReading = <T>(
  size: number,
  read: (tell: (read: number) => boolean) => Promise<T>,
) => Promise<T>

/** What stands between a file and the workbook: questions about how to read it. */
export function createImporting(
  client: Pick<WorkbookClient, 'call'>,
  dialogs: Pick<Dialogs, 'choose'>,
  known: KnownFormulas,
  whileReading: WhileReading,
): Importing {
  const [question, setQuestion] = createSignal<ImportQuestion>()

  function askPanel(incoming: Incoming, first: ImportPreview): Promise<ImportPreview | undefined> {
    return new Promise((resolve) => {
      const [preview, setPreview] = createSignal(first)
      const [problem, setProblem] = createSignal<string>()
      const [chosen, setChosen] = createSignal<ImportChoice>({})
      let latest = 0

      async function change(choice: Parameters<ImportQuestion['change']>[0]) {
        const now = setChosen(withoutGaps({ ...chosen(), ...choice }))
        const asked = ++latest
        const next = await previewOf(client, incoming, now)
        // A later choice has been made meanwhile.
        if (asked !== latest) return
        setProblem(next.ok ? undefined : next.message)
        if (next.ok) setPreview(next.value)
      }

      setQuestion({
        name: incoming.name,
        size: incoming.size,
        chosen,
        preview,
        problem,
        change: (choice) => void change(choice),
        answer(open) {
          setQuestion(undefined)
          resolve(open ? preview() : undefined)
        },
      })
    })
  }

  async function computeFormulas(
    incoming: Incoming,
    formulas: ImportPreview['formulas'],
  ): Promise<boolean | undefined> {
    if (formulas.count === 0 || (await known.has(incoming))) return true
    const isSample = incoming.size > BEGINNING_BYTES
    const answer = await dialogs.choose({
      title: `Compute the formulas of “${incoming.name}”?`,
      text:
        `It holds ${isSample ? 'at least ' : ''}${countText(formulas.count, 'formula')}, the first of them ${quoted(formulas.first ?? '')}. ` +
        'A formula can change what other cells show; none can reach the network or the disk.',
      confirm: 'Open',
      options: [
        { id: 'compute', label: 'Compute them' },
        { id: 'text', label: 'Keep them as text' },
      ],
    })
    if (answer === 'compute') await known.add(incoming)
    return answer && answer === 'compute'
  }

  return {
    question,
    async sourceOf(incoming, always, begin) {
      const { name, bytes, folder } = incoming
      if (folder) return success({ source: { kind: 'package', name, files: folder } })
      if (isWorkbookFile(name, bytes)) return workbookSource(client, name, bytes)
      const guessed = await previewOf(client, incoming, {})
      if (!guessed.ok) return guessed
      const isDoubted = always || (guessed.value.doubts.length > 0 && !(await known.has(incoming)))
      const preview = isDoubted ? await askPanel(incoming, guessed.value) : guessed.value
      if (!preview) return failure(CANCELLED)
      const early = await computeFormulas(incoming, preview.formulas)
      if (early === undefined) return failure(CANCELLED)
      begin?.(preview.beginning)
      const all = await allOf(incoming, whileReading)
      if (!all.ok) return all
      const first =
        preview.formulas.count > 0 ? undefined : lateFormula(all.value, BEGINNING_BYTES, preview.choice)
      const compute = first === undefined ? early : await computeFormulas(incoming, { count: 1, first })
      if (compute === undefined) return failure(CANCELLED)
      // What was guessed is guessed again by the engine, from all of the file.
      const choice = isDoubted ? { choice: preview.choice } : {}
      const formulas = compute ? {} : { formulas: 'text' as const }
      const remark = isDoubted ? undefined : remarkOn(preview)
      return success({
        source: { kind: 'csv', name, bytes: all.value, ...choice, ...formulas },
        ...(remark && { remark }),
      })
    },
  }
}

/** A file of many sheets: a Data Package, or another spreadsheet's. */
async function workbookSource(
  client: Pick<WorkbookClient, 'call'>,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<ReadAs>> {
  const read = await client.call('readSpreadsheet', name, bytes)
  if (!read.ok) return read
  return success({ source: read.value ?? { kind: 'workbook', name, bytes } })
}

/** The whole of a file; a long one is read part by part, which can be watched and ended. */
async function allOf(incoming: Incoming, whileReading: WhileReading): Promise<Outcome<Uint8Array>> {
  const { whole, size } = incoming
  if (!whole) return success(incoming.bytes)
  const read = await whileReading(size, whole)
  if (!read.ok) return read
  try {
    return success(new Uint8Array(await read.value.arrayBuffer()))
  } catch {
    // A disk that was taken away, or a file that another program changed.
    return failure(`“${incoming.name}” could not be read to its end. Open it again from where it is now.`)
  }
}

function previewOf(
  client: Pick<WorkbookClient, 'call'>,
  { name, bytes, size }: Incoming,
  choice: ImportChoice,
): Promise<Outcome<ImportPreview>> {
  const sample = bytes.subarray(0, BEGINNING_BYTES)
  return client.call('previewImport', name, sample.slice(), sample.length === size, choice)
}

function withoutGaps(choice: Parameters<ImportQuestion['change']>[0]): ImportChoice {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
}

const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'spaces',
}

/** What was guessed, where it is not the usual way. */
function remarkOn({ choice: { delimiter, encoding, decimal } }: ImportPreview): string | undefined {
  const parts = [
    ...(delimiter === ',' || delimiter === ''
      ? []
      : [`cells parted by ${DELIMITER_NAMES[delimiter] ?? `“${delimiter}”`}`]),
    ...(/^utf-8/i.test(encoding) ? [] : [`encoding ${encoding}`]),
    ...(decimal === ',' ? ['decimal commas'] : []),
  ]
  return parts.length === 0 ? undefined : `Read with ${parts.join(', ')}.`
}

const MOST_SHOWN = 60

function quoted(formula: string): string {
  return `“${formula.length > MOST_SHOWN ? `${formula.slice(0, MOST_SHOWN)}…` : formula}”`
}
