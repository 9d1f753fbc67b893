import { success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import { inputText, isFormula, type Input } from '../input'
import { literalOf } from '../literal'
import { beginningOf } from './beginning'
import { CellMemory, letterBytes } from './cell-memory'
import { damageNotes } from './damage'
import { inputOfField, readingsOf } from './column-input'
import type { ImportChoice, ImportPreview, PreviewCell, WholeChoice } from './import-choice'
import { unclosedNote, wholeChoice } from './read-csv'
import { decodeChosen } from './read-table'
import { RowSplitter } from './split-rows'
import { WIDE_SPACES } from './table-dialect'

const ROWS_SHOWN = 100
/** Names of delimiters that nobody would see. */
const SPACES: ReadonlyMap<string, string> = new Map([
  [' ', 'spaces'],
  [WIDE_SPACES, 'two or more spaces'],
])

/** How a file of text would be opened, by its beginning or the `whole` of it. */
export function previewImport(
  name: string,
  sample: Uint8Array,
  whole: boolean,
  choice: ImportChoice,
): Outcome<ImportPreview> {
  const decoded = decodeChosen(name, sample, choice, whole)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const used = wholeChoice(text, encoding, choice)
  const splitter = new RowSplitter(text, used)
  splitter.skipLines(used.skipLines)
  const written: string[][] = []
  for (let row = splitter.next(); row; row = splitter.next()) written.push(row)
  const width = written.reduce((most, row) => Math.max(most, row.length), 0)
  const columns = Array.from({ length: width }, (_, i) => used.columns[i] ?? 'general')
  return success({
    choice: { ...used, columns },
    doubts: [
      ...damageNotes(name, decoded.value),
      ...doubtsOf(name, text, used, choice, whole ? splitter.unclosed : undefined),
    ],
    beginning: beginningOf(written, used),
    ...previewOf(written, used, text),
  })
}

function previewOf(
  written: readonly (readonly string[])[],
  choice: WholeChoice,
  text: string,
): Pick<ImportPreview, 'rows' | 'formulas' | 'sampled'> {
  const typed = readingsOf(choice)
  const names = readingsOf({ decimal: choice.decimal })
  let count = 0
  const memory = new CellMemory()
  let first: string | undefined
  const rows: PreviewCell[][] = []
  for (const [i, row] of written.entries()) {
    const readings = i < choice.headerRows ? names : typed
    const shown: PreviewCell[] = []
    for (const [column, field] of row.entries()) {
      const input = inputOfField(field, readings(column))
      memory.add(i, column, input)
      if (isFormula(input)) {
        count++
        first ??= inputText(input)
      }
      if (i < ROWS_SHOWN) shown.push(previewCell(field, input))
    }
    if (i < ROWS_SHOWN) rows.push(shown)
  }
  const letter = letterBytes(text)
  const sampled = {
    rows: written.length,
    memory: memory.bytes + memory.letters * letter,
    slack: memory.slack,
    passing: (text.length - memory.letters) * letter,
  }
  return { rows, formulas: { count, first }, sampled }
}

function previewCell(written: string, input: Input | undefined): PreviewCell {
  return { written, kind: kindOf(input), input: inputText(input) }
}

function kindOf(input: ReturnType<typeof inputOfField>): PreviewCell['kind'] {
  if (input === undefined) return 'empty'
  if (typeof input === 'number') return 'number'
  if (isFormula(input)) return 'formula'
  const value = literalOf(input)
  if (typeof value === 'object') return 'error'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'text'
}

/** Why a person should look: what is unusual, and was not chosen. */
function doubtsOf(
  name: string,
  text: string,
  used: WholeChoice,
  chosen: ImportChoice,
  unclosed: number | undefined,
): readonly string[] {
  const doubts: string[] = []
  if (unclosed !== undefined) doubts.push(unclosedNote(name, text, unclosed))
  if (used.encoding === 'windows-1252' && chosen.encoding === undefined)
    doubts.push('Its bytes are not UTF-8; they are taken as Windows-1252.')
  if (used.quote !== '' && used.escape !== used.quote && chosen.escape === undefined)
    doubts.push(`Quotes seem to be escaped by ${used.escape}.`)
  if (used.quote === "'" && chosen.quote === undefined) doubts.push('Cells seem to stand in single quotes.')
  if (![',', ';', '\t'].includes(used.delimiter) && chosen.delimiter === undefined)
    doubts.push(`Cells seem to be parted by ${SPACES.get(used.delimiter) ?? used.delimiter}.`)
  if (used.skipLines > 0 && chosen.skipLines === undefined && !/^sep=/i.test(text))
    doubts.push(
      `The first ${countText(used.skipLines, 'line')} ${used.skipLines === 1 ? 'seems' : 'seem'} to stand before the table and ${used.skipLines === 1 ? 'is' : 'are'} left out.`,
    )
  if (used.comment !== '' && chosen.comment === undefined)
    doubts.push(`Lines that begin with ${used.comment} are left out as remarks.`)
  if (used.decimal === ',' && chosen.decimal === undefined)
    doubts.push('Numbers seem to have decimal commas.')
  return doubts
}
