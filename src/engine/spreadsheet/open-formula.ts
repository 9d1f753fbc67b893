import { sheetPrefix } from '../formula/reference'

const PARTS = /"(?:[^"]|"")*"|\[[^\]]*\]|'(?:[^']|'')*'|[;~|!]|[^"[\];~|!']+|[\s\S]/g
const END = /^(?:(\$?)(?:'((?:[^']|'')*)'|([^.']*)))?\.(.*)$/s

/** A formula of OpenDocument (`of:=SUM([.A1:.B2];1)`) as other programs write it: `SUM(A1:B2,1)`. */
export function openFormula(text: string): string {
  const body = text.replace(/^[a-z]+:/i, '').replace(/^=*/, '')
  let braces = 0
  const parts = (body.match(PARTS) ?? []).map((part) => {
    if (part.startsWith('"')) return part
    if (part.startsWith('[')) return reference(part.slice(1, -1))
    braces += (part.match(/\{/g)?.length ?? 0) - (part.match(/\}/g)?.length ?? 0)
    // Inside of braces `;` parts the columns and `|` the rows.
    if (part === ';') return ','
    if (part === '|' && braces > 0) return ';'
    return part.replaceAll(/COM\.MICROSOFT\.|ORG\.(?:LIBREOFFICE|OPENOFFICE)\./g, '')
  })
  return parts.join('')
}

function reference(text: string): string {
  const wrong = /#[A-Z0-9/]+[!?]/.exec(text)
  if (wrong) return wrong[0]
  const [from = '', to] = ends(text)
  const first = END.exec(from)
  // What this program has nothing like, such as another file, is told by its brackets.
  if (!first) return `[${text}]`
  const sheet = first[2]?.replaceAll("''", "'") ?? first[3]
  const prefix = sheet ? `${sheetPrefix(sheet)}!` : ''
  const last = to === undefined ? '' : `:${END.exec(to)?.[4] ?? to}`
  return `${prefix}${first[4]}${last}`
}

/** The two ends of a range; a colon may also be part of a sheet's name in quotes. */
function ends(text: string): readonly string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^:'])+/g)
  return parts ?? [text]
}
