import { createSignal, type Accessor } from 'solid-js'
import { countText } from '../../../core/wording'
import { failure, success, type Outcome } from '../../../core/outcome'
import type {
  CellBlock,
  CutPart,
  FilePart,
  ImportChoice,
  ImportPreview,
  FileSource,
} from '../../../protocol/api'
import type { WorkbookClient } from '../../../protocol/client'
import { isWorkbookFile } from '../../../shared/file-kinds'
import { BEGINNING_BYTES } from '../../../shared/file-messages'
import { ALL_ROWS, cutOf } from './cutting'
import type { Dialogs } from '../dialogs'
import { askPart, memoryLimit, memoryOf, tooMuchOf } from './file-parts'
import { askFormulas, type FoundFormulas } from './formula-question'
import type { ImportMemory } from './import-memory'
import { CANCELLED, notToItsEnd, type Incoming } from './incoming'
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
   * `begin` hears how it begins, and may show it first.
   */
  sourceOf(incoming: Incoming, always: boolean, begin?: Begin, among?: AmongFiles): Promise<Outcome<ReadAs>>
}

/** Is told how a file begins, and waited for. */
export type Begin = (beginning: CellBlock) => Promise<void> | void

/** The files that one is opened together with; it can be left out. */
export interface AmongFiles {
  /** About how many bytes of memory those before it take. */
  readonly taken: number
}

export interface ReadAs {
  readonly source: FileSource
  /** About how many bytes it takes once it is open. */
  readonly memory: number
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
  dialogs: Pick<Dialogs, 'choose' | 'prompt'>,
  known: KnownFormulas,
  memory: ImportMemory,
  whileReading: WhileReading,
  limit: () => number = memoryLimit,
): Importing {
  const [question, setQuestion] = createSignal<ImportQuestion>()

  /** How the user wants the file to be read, which is remembered. */
  async function askPanel(
    incoming: Incoming,
    first: ImportPreview,
    kept: ImportChoice,
  ): Promise<ImportPreview | undefined> {
    const [preview, chosen] = await new Promise<[ImportPreview | undefined, ImportChoice]>((resolve) => {
      const [preview, setPreview] = createSignal(first)
      const [problem, setProblem] = createSignal<string>()
      const [chosen, setChosen] = createSignal<ImportChoice>(kept)
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
          resolve([open ? preview() : undefined, chosen()])
        },
      })
    })
    if (preview) await memory.keep(incoming, chosen)
    return preview
  }

  /** A file of many sheets; what it holds is seen only when it is read. */
  async function wholeWorkbook(incoming: Incoming, begin: Begin | undefined): Promise<Outcome<ReadAs>> {
    const { name, bytes, folder, size: memory } = incoming
    if (incoming.size > QUICK_BYTES) await begin?.(NOTHING_YET)
    const read: Outcome<FileSource> = folder
      ? success({ kind: 'package', name, files: folder })
      : await workbookSource(client, name, bytes)
    if (!read.ok) return read
    const source = read.value
    const found = await client.call('formulasIn', source)
    // What cannot be read says why when it is opened.
    if (!found.ok) return found.message === CANCELLED ? found : success({ source, memory })
    const answer = await askFormulas(incoming, { ...found.value, isAll: true }, dialogs, known)
    if (!answer) return failure(CANCELLED)
    return success({ source: answer === 'text' ? { ...source, formulas: 'text' } : source, memory })
  }

  return {
    question,
    async sourceOf(incoming, always, begin, among) {
      const { name, bytes, folder } = incoming
      if (folder || isWorkbookFile(name, bytes)) return wholeWorkbook(incoming, begin)
      // To be recognised a file is read whole, which takes as long as looking at how it begins.
      const guess = previewOf(client, incoming, {})
      const remembered = await memory.recall(incoming)
      const first = await (remembered ? previewOf(client, incoming, remembered) : guess)
      if (!first.ok) return first
      const isDoubtful = first.value.doubts.length > 0 && !remembered
      const isOwn = isDoubtful && (await isKnown(incoming, known))
      const kept = remembered ?? (isOwn ? asSavedHere(bytes) : {})
      const guessed = isOwn ? await previewOf(client, incoming, kept) : first
      if (!guessed.ok) return guessed
      const isDoubted = always || (isDoubtful && !isOwn)
      const preview = isDoubted ? await askPanel(incoming, guessed.value, kept) : guessed.value
      if (!preview) return failure(CANCELLED)
      const before = among?.taken ?? 0
      const tooMuch = tooMuchOf(incoming, preview, limit(), before)
      const part = tooMuch && (await askPart(dialogs, tooMuch, among !== undefined))
      if (tooMuch && !part) return failure(CANCELLED)
      if (part === 'leave-out') return { ...failure(CANCELLED), kind: 'left-out' }
      const isShownFirst = incoming.whole !== undefined || preview.formulas.count === 0
      if (isShownFirst) await begin?.(preview.beginning)
      const taken =
        part?.kind === 'rows' && (incoming.part || tooMuch?.why === 'memory')
          ? await cutOf(client, incoming, preview, part, limit() - before, whileReading)
          : undefined
      if (taken && !taken.ok) return taken
      const all = taken ? success(taken.value.bytes) : await allOf(incoming, whileReading)
      if (!all.ok) return all
      const how = taken?.value.choice ?? preview.choice
      // A file is known by all of it, so that nothing is asked before it is there.
      const file = incoming.whole ? { name, bytes: all.value } : incoming
      const compute = await askFormulas(
        file,
        formulasOf({ ...preview, choice: how }, all.value),
        dialogs,
        known,
      )
      if (compute === undefined) return failure(CANCELLED)
      if (!isShownFirst) await begin?.(preview.beginning)
      // What was guessed is guessed again by the engine, from all of the file.
      const choice = taken || isDoubted || remembered ? { choice: how } : isOwn ? { choice: kept } : {}
      const formulas = compute === 'text' ? { formulas: compute } : {}
      const remark = isDoubted ? undefined : remarkOn(preview)
      return success({
        source: {
          kind: 'csv',
          name,
          bytes: all.value,
          ...choice,
          ...formulas,
          ...(part && partly(part, taken)),
        },
        memory: memoryOf(all.value.length, preview),
        ...(remark && { remark }),
      })
    },
  }
}

/** What is said of a part; one that was cut out already is all of its bytes. */
function partly(part: FilePart, taken: { readonly value: CutPart } | undefined) {
  return taken ? { part: ALL_ROWS, notes: taken.value.notes, format: taken.value.format } : { part }
}

/** A file of many sheets that is larger than this takes a while. */
const QUICK_BYTES = 500_000

/** What is there of a file whose cells are known only when all of it is read. */
const NOTHING_YET: CellBlock = {
  sheet: -1,
  range: { top: 0, left: 0, bottom: 0, right: 0 },
  kinds: new Uint8Array(1),
  marks: new Uint8Array(1),
  numbers: new Float64Array(1),
  texts: [],
  errors: [],
  spills: [],
}

/** A file of many sheets: a Data Package, or another spreadsheet's. */
async function workbookSource(
  client: Pick<WorkbookClient, 'call'>,
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<FileSource>> {
  const read = await client.call('readSpreadsheet', name, bytes)
  if (!read.ok) return read
  return success(read.value ?? { kind: 'workbook', name, bytes })
}

/** The file was answered for, or saved here: how it is read is settled. Of a long one only its beginning is at hand. */
async function isKnown(incoming: Incoming, known: KnownFormulas): Promise<boolean> {
  return !incoming.whole && (await known.answerFor(incoming)) !== undefined
}

/** What the beginning shows, or else the first formula behind it. */
function formulasOf({ formulas, choice }: ImportPreview, all: Uint8Array): FoundFormulas {
  const isAll = all.length <= BEGINNING_BYTES
  if (isAll || formulas.count > 0) return { ...formulas, isAll }
  const first = lateFormula(all, BEGINNING_BYTES, choice)
  return first === undefined ? { count: 0, isAll } : { count: 1, first, isAll }
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
    return failure(notToItsEnd(incoming.name))
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

/** All of a file that was saved here is its sheet: a title above the table too. */
function asSavedHere(bytes: Uint8Array): ImportChoice {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 8))
  return { skipLines: /^sep=./i.test(beginning) ? 1 : 0 }
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
  '  ': 'two or more spaces',
}

/** What was guessed, where it is not the usual way. */
function remarkOn({
  choice: { delimiter, encoding, decimal, skipLines },
}: ImportPreview): string | undefined {
  const parts = [
    ...(delimiter === ',' || delimiter === ''
      ? []
      : [`cells parted by ${DELIMITER_NAMES[delimiter] ?? `“${delimiter}”`}`]),
    ...(/^utf-8/i.test(encoding) ? [] : [`encoding ${encoding}`]),
    ...(decimal === ',' ? ['decimal commas'] : []),
    ...(skipLines > 0 ? [`${countText(skipLines, 'line')} left out above`] : []),
  ]
  return parts.length === 0 ? undefined : `Read with ${parts.join(', ')}.`
}
