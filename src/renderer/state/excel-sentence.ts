import { countText } from '../../core/wording'
import type { ExcelSummary } from '../../protocol/api'

/** What became of the formulas of a workbook that was written for Excel; nothing where it knows them all. */
export function excelSentence({
  rewritten,
  valued,
  functions,
  renamed,
  cut,
}: ExcelSummary): string | undefined {
  const said: string[] = []
  if (rewritten > 0) {
    const are = rewritten === 1 ? 'is' : 'are'
    said.push(
      `${countText(rewritten, 'formula')} ${are} written in Excel’s own functions, and ${are} computed there.`,
    )
  }
  if (valued > 0) {
    const are = valued === 1 ? 'is a value' : 'are values'
    said.push(
      `${countText(valued, 'formula')} ${are} there, with a note, because Excel has no equivalent of ${functions.join(', ')}.`,
    )
  }
  if (renamed.length > 0)
    said.push(
      `Excel does not take every name of a sheet: there it is ${renamed.map((name) => `“${name}”`).join(', ')}.`,
    )
  if (cut > 0)
    said.push(
      `${countText(cut, 'text')} longer than 32,767 characters ${cut === 1 ? 'is' : 'are'} cut there.`,
    )
  return said.length === 0 ? undefined : said.join(' ')
}
