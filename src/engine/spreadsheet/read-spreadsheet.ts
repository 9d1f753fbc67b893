import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { DESCRIPTOR } from '../package/read-package'
import { isZip, openZip, writeZip } from '../package/zip'
import type { PackageEntries } from '../package/package-entries'
import type { NameSource, Source } from '../model'
import { loadLibrary, type Library, type WorkBook } from './library'
import { readyContent } from './ready-ods'
import { readySheet } from './ready-xlsx'
import { sheetSource, type SheetLosses } from './sheet-source'

/** A spreadsheet's file as sheets that a workbook can be made of. */
export type SpreadsheetSource = Extract<Source, { kind: 'sheets' }>

/** How the compound files of Office begin. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
/** What is inside may be this large unpacked, all together. */
const MOST_BYTES = 512_000_000

/** Whether it is a compound file of Office: `.xls`, or what has a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, i) => bytes[i] === byte)
}

/**
 * Reads `.xlsx`, `.xlsm`, `.ods` and `.xls`: values, formulas, number formats, names. `undefined` where the bytes are
 * none of these. What cannot be kept is said in the source's notes.
 */
export async function readSpreadsheet(
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<SpreadsheetSource | undefined>> {
  if (isCompound(bytes)) return parse(name, bytes, [])
  if (!isZip(bytes)) return success(undefined)
  const zip = openZip(name, bytes)
  if (!zip.ok) return zip
  const { paths } = zip.value
  if (paths.includes(DESCRIPTOR) || !paths.some((path) => MARKS.has(path))) return success(undefined)
  const checked = unpacked(name, zip.value)
  return checked.ok ? parse(name, checked.value, paths) : checked
}

/** One of these is in every such file. */
const MARKS = new Set(['[Content_Types].xml', 'content.xml', 'xl/workbook.xml', 'xl/workbook.bin'])

/** The file with its parts unpacked, each held to the size that it says it has: what grows past it is damaged. */
function unpacked(name: string, { paths, read }: PackageEntries): Outcome<Uint8Array> {
  const files: { path: string; bytes: Uint8Array }[] = []
  let size = 0
  for (const path of paths.filter((inside) => !IGNORED.test(inside))) {
    const file = read(path)
    if (!file) continue
    if (!file.ok) return failure(`“${name}” cannot be read: ${file.message}`)
    size += file.value.length
    if (size > MOST_BYTES)
      return failure(
        `“${name}” has more than ${MOST_BYTES / 1e6} MB unpacked, which is the most that can be read.`,
      )
    const ready = readyPart(name, path, file.value)
    if (!ready.ok) return ready
    files.push({ path, bytes: ready.value })
  }
  // A document without styles is one all the same; the library insists on them.
  if (paths.includes('content.xml') && !paths.includes('styles.xml'))
    files.push({ path: 'styles.xml', bytes: new TextEncoder().encode('<office:document-styles/>') })
  return success(writeZip(files, { packed: false }))
}

/** A part as the library reads it rightly, and to an end. */
function readyPart(name: string, path: string, bytes: Uint8Array): Outcome<Uint8Array> {
  if (path === 'content.xml') return readyContent(name, bytes)
  return success(/^xl\/worksheets\/[^/]+\.xml$/.test(path) ? readySheet(bytes) : bytes)
}

/** Pictures, and what only Excel's own window needs. */
const IGNORED = /(?:^|\/)(?:media|embeddings|Thumbnails|Pictures|activeX|ctrlProps)\//i

async function parse(
  name: string,
  bytes: Uint8Array,
  paths: readonly string[],
): Promise<Outcome<SpreadsheetSource>> {
  const library = await loadLibrary()
  let book: WorkBook
  try {
    book = quietly(() => library.read(bytes, OPTIONS))
  } catch (error) {
    return failure(whyNot(name, error instanceof Error ? error.message : ''))
  }
  const source = sourceOf(library, book, paths)
  return source.sheets.length === 0 ? failure(`“${name}” has no sheets with cells.`) : success(source)
}

const OPTIONS = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false } as const

/** The library writes to the console what it finds odd in a format; a command's standard error is not for that. */
function quietly<T>(work: () => T): T {
  const { error } = console
  console.error = () => undefined
  try {
    return work()
  } finally {
    console.error = error
  }
}

function whyNot(name: string, message: string): string {
  if (/password|encrypt/i.test(message))
    return `“${name}” is protected by a password. Save it without one in the program that it is from, and open that.`
  return `“${name}” is not a spreadsheet’s file that can be read: it is damaged, or of a kind that this program does not know.`
}

function sourceOf(library: Library, book: WorkBook, paths: readonly string[]): SpreadsheetSource {
  const losses: SheetLosses = { dates: 0, foreign: 0 }
  const dates = { date1904: book.Workbook?.WBProps?.date1904 === true }
  const sheets = book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name]
    // A chart that is a sheet has no cells.
    return sheet && sheet['!type'] !== 'chart' ? [sheetSource(library, name, sheet, dates, losses)] : []
  })
  const notes = notesOf(losses, paths, book)
  return { kind: 'sheets', sheets, names: namesOf(book), form: 'import', ...(notes.length > 0 && { notes }) }
}

function namesOf(book: WorkBook): readonly NameSource[] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) => {
    if (!Ref || /^_xl/i.test(Name) || Ref.includes('#REF!') || Ref.includes('[')) return []
    const sheet = Sheet === undefined ? undefined : book.SheetNames[Sheet]
    return [{ name: Name, refersTo: `=${Ref.replace(/^=/, '')}`, ...(sheet !== undefined && { sheet }) }]
  })
}

function notesOf(
  { dates, foreign }: SheetLosses,
  paths: readonly string[],
  book: WorkBook,
): readonly string[] {
  const hidden = (book.Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden).length
  const charts = paths.filter((path) => /^xl\/charts\/chart\d*\.xml$/i.test(path)).length
  const merged = book.SheetNames.reduce(
    (count, name) => count + (book.Sheets[name]?.['!merges']?.length ?? 0),
    0,
  )
  return [
    ...(dates > 0 ? [`${countText(dates, 'date')} ${isOrAre(dates)} text here, as year-month-day.`] : []),
    ...(foreign > 0
      ? [
          `${countText(foreign, 'formula')} ${foreign === 1 ? 'refers' : 'refer'} to other files or to tables; ` +
            `${foreign === 1 ? 'its last value stands' : 'their last values stand'} instead.`,
        ]
      : []),
    ...(charts > 0 ? [`${countText(charts, 'chart')} ${isOrAre(charts)} not opened.`] : []),
    ...(merged > 0 ? [`${countText(merged, 'merged cell')} ${isOrAre(merged)} parted again.`] : []),
    ...(hidden > 0 ? [`${countText(hidden, 'hidden sheet')} ${hidden === 1 ? 'shows' : 'show'} here.`] : []),
  ]
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}
