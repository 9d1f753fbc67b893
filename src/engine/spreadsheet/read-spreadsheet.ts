import { failure, success, type Outcome } from '../../core/outcome'
import { DESCRIPTOR } from '../../shared/package-files'
import type { PackageEntries } from '../package/package-entries'
import { isZip, openZip, writeZip } from '../package/zip'
import type { Source } from '../model'
import { ImportLosses } from './import-losses'
import { loadLibrary, type Library, type WorkBook } from './library'
import { isFlatDocument, isMarkupSpreadsheet, markupText } from './markup-files'
import { readyContent } from './ready-ods'
import { workbookSource } from './workbook-source'
import { XlsxParts } from './xlsx-parts'

/** A spreadsheet's file as sheets that a workbook can be made of. */
export type SpreadsheetSource = Extract<Source, { kind: 'sheets' }>

/** How the compound files of Office begin. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
/** The parts that are read may be this large unpacked, all together: about eight million cells. */
const MOST_BYTES = 300_000_000

/** Whether it is a compound file of Office: `.xls`, or what has a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, i) => bytes[i] === byte)
}

/**
 * Reads `.xlsx`, `.xlsm`, `.xlsb`, `.ods`, `.xls`, `.numbers`, Excel's XML of 2003 and tables of HTML: values,
 * formulas, looks, names. `undefined` where the bytes are none of these. What cannot be kept is said in the source's
 * notes.
 */
export async function readSpreadsheet(
  name: string,
  bytes: Uint8Array,
  tell: Tell = () => undefined,
): Promise<Outcome<SpreadsheetSource | undefined>> {
  if (isCompound(bytes)) return parse(name, bytes, OLDER)
  if (isMarkupSpreadsheet(bytes)) {
    const text = markupText(bytes)
    const ready = isFlatDocument(text) ? readyContent(name, text) : success(text)
    return ready.ok ? parse(name, ready.value, MARKUP) : ready
  }
  if (!isZip(bytes)) return success(undefined)
  const zip = openZip(name, bytes)
  if (!zip.ok) return zip
  const { paths } = zip.value
  if (paths.includes(DESCRIPTOR) || !paths.some((path) => MARKS.has(path))) return success(undefined)
  if (isEncrypted(zip.value)) return failure(protectedText(name))
  const tooMany = partsProblem(name, paths)
  if (tooMany !== undefined) return failure(tooMany)
  const xlsx = new XlsxParts(await loadLibrary(), zip.value, new ImportLosses())
  const unpacked = unpack(name, zip.value, xlsx, (done) => tell(done * UNPACKING))
  if (!unpacked.ok) return unpacked
  return parse(name, unpacked.value, paths.includes('xl/workbook.bin') ? OLDER : PLAIN, xlsx, tell)
}

/** Hears how far it is, from 0 to 1. */
type Tell = (done: number) => void

/** About so much of the time goes into unpacking, and until the library has read all. */
const UNPACKING = 0.3
const PARSED = 0.8

/** One of these is in every such file. */
const MARKS = new Set([
  '[Content_Types].xml',
  'content.xml',
  'xl/workbook.xml',
  'xl/workbook.bin',
  'Index/Document.iwa',
])

/** Each part that is unpacked is looked for among all of them; more looks than this take ten seconds. */
const MOST_LOOKS = 30_000_000

function partsProblem(name: string, paths: readonly string[]): string | undefined {
  const parts = paths.filter((path) => !IGNORED.test(path)).length
  if (parts * paths.length <= MOST_LOOKS) return undefined
  return `“${name}” has ${parts.toLocaleString('en')} parts, which are more than can be read.`
}

/** The file with its parts unpacked, each held to the size that it says it has: what grows past it is damaged. */
function unpack(
  name: string,
  { paths, read }: PackageEntries,
  xlsx: XlsxParts,
  tell: Tell,
): Outcome<Uint8Array> {
  const files: { path: string; bytes: Uint8Array }[] = []
  let size = 0
  for (const [i, path] of paths.entries()) {
    tell(i / paths.length)
    if (IGNORED.test(path)) continue
    const file = read(path)
    if (!file) continue
    if (!file.ok) return failure(`“${name}” cannot be read: ${file.message}`)
    size += file.value.length
    if (size > MOST_BYTES)
      return failure(
        `“${name}” has more than ${MOST_BYTES / 1e6} MB unpacked, which is the most that can be read.`,
      )
    const ready = readyPart(name, path, file.value, xlsx)
    if (!ready.ok) return ready
    files.push({ path, bytes: ready.value })
  }
  // A document without styles is one all the same; the library insists on them.
  if (paths.includes('content.xml') && !paths.includes('styles.xml'))
    files.push({ path: 'styles.xml', bytes: new TextEncoder().encode('<office:document-styles/>') })
  return success(writeZip(files, { packed: false }))
}

/** A part as the library reads it rightly, and to an end. */
function readyPart(name: string, path: string, bytes: Uint8Array, xlsx: XlsxParts): Outcome<Uint8Array> {
  if (path !== 'content.xml') return success(xlsx.ready(path, bytes))
  const content = readyContent(name, new TextDecoder('utf-8').decode(bytes))
  return content.ok ? success(new TextEncoder().encode(content.value)) : content
}

/** Pictures, and what only Excel's own window needs. */
const IGNORED = /(?:^|\/)(?:media|embeddings|Thumbnails|Pictures|activeX|ctrlProps)\//i

async function parse(
  name: string,
  contents: Uint8Array | string,
  how: Parameters<Library['read']>[1],
  xlsx?: XlsxParts,
  tell: Tell = () => undefined,
): Promise<Outcome<SpreadsheetSource>> {
  const library = await loadLibrary()
  let book: WorkBook
  try {
    book = quietly(() =>
      library.read(contents, { ...how, type: typeof contents === 'string' ? 'string' : 'array' }),
    )
  } catch (error) {
    return failure(whyNot(name, error instanceof Error ? error.message : ''))
  }
  const source = workbookSource(library, book, xlsx, (done) => tell(PARSED + done * (1 - PARSED)))
  return source.sheets.length === 0 ? failure(`“${name}” has no sheet that can be read.`) : success(source)
}

const PLAIN = { dense: true, cellNF: true, cellText: false, cellHTML: false } as const
/** Of files whose lines this program does not read itself, the library tells how wide and high they are. */
const OLDER = { ...PLAIN, cellStyles: true } as const
/** What stands in a table of HTML is text until it is read as typing would be. */
const MARKUP = { ...OLDER, raw: true } as const

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

/** An OpenDocument file with a password says so of its parts. */
function isEncrypted({ read }: PackageEntries): boolean {
  const manifest = read('META-INF/manifest.xml')
  return manifest?.ok === true && new TextDecoder('utf-8').decode(manifest.value).includes('encryption-data')
}

function protectedText(name: string): string {
  return `“${name}” is protected by a password. Save it without one in the program that it is from, and open that.`
}

function whyNot(name: string, message: string): string {
  if (/password|encrypt/i.test(message)) return protectedText(name)
  return `“${name}” is not a spreadsheet’s file that can be read: it is damaged, or of a kind that this program does not know.`
}
