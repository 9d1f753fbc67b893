import { MAX_COLUMNS, MAX_ROWS } from '../../core/address'

const decoder = new TextDecoder('utf-8')

/** So much of a file is looked at. */
const BEGINNING = 4096
const MARKS =
  /<table[\s>]|<html[\s>]|urn:schemas-microsoft-com:office:spreadsheet|opendocument:xmlns:office:1\.0/i

/**
 * Whether a file is text that begins with a tag and holds a table: HTML, which many programs export as `.xls`, Excel's
 * XML of 2003, or a flat OpenDocument file.
 */
export function isMarkupSpreadsheet(bytes: Uint8Array): boolean {
  // Of UTF-16 every other byte is nothing.
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING)).replaceAll('\0', '')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(text) && MARKS.test(text)
}

/** Such a file as text, its cells no further out than a sheet reaches. */
export function markupText(bytes: Uint8Array): string {
  return decoded(bytes)
    .replace(/^[\s\ufeff]+/, '')
    .replaceAll(/<(?:\w+:)?(Row|Cell|Column)\s[^<>]*>/g, (tag, name: string) =>
      tag.replaceAll(/\b(Index|Span|MergeAcross|MergeDown)="(\d+)"/g, (_, what: string, count: string) => {
        const most = name === 'Row' || what === 'MergeDown' ? MAX_ROWS : MAX_COLUMNS
        return `${what}="${Math.min(Number(count), most)}"`
      }),
    )
}

/** An OpenDocument file in one part. */
export function isFlatDocument(text: string): boolean {
  return text.slice(0, BEGINNING).includes('opendocument:xmlns:office:1.0')
}

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const said = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(
    decoder.decode(bytes.subarray(0, BEGINNING)),
  )?.[1]
  try {
    return new TextDecoder(said ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Bytes that are not what the file says of itself, or an encoding that there is not.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
