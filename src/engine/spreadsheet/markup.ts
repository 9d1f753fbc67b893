const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text of XML, its entities read. */
export function unescapeMarkup(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** One element of XML. */
export interface Element {
  readonly attributes: Attributes
  /** What is between its tags; empty where it has only one. */
  readonly inside: string
}

type Attributes = Readonly<Record<string, string>>

/**
 * The elements of a name, with or without a prefix. It does not look for elements of that name inside of one. One that
 * is never closed is none, and looked for to the end of the text once, not again for each of its kind.
 */
export function elementsOf(text: string, name: string): readonly Element[] {
  const opening = new RegExp(String.raw`<((?:\w+:)?)${name}(?=[\s/>])([^<>]*)>`, 'g')
  const unclosed = new Set<string>()
  const elements: Element[] = []
  for (let tag = opening.exec(text); tag; tag = opening.exec(text)) {
    const [, prefix, attributes] = tag as unknown as readonly [string, string, string]
    const isWhole = attributes.endsWith('/')
    if (!isWhole && unclosed.has(prefix)) continue
    const end = isWhole ? undefined : closingOf(text, prefix + name, opening.lastIndex)
    if (end === null) unclosed.add(prefix)
    else {
      const inside = end ? text.slice(opening.lastIndex, end.index) : ''
      elements.push({ attributes: attributesOf(isWhole ? attributes.slice(0, -1) : attributes), inside })
      if (end) opening.lastIndex = end.index + end[0].length
    }
  }
  return elements
}

function closingOf(text: string, name: string, from: number): RegExpExecArray | null {
  const closing = new RegExp(String.raw`</${name}\s*>`, 'g')
  closing.lastIndex = from
  return closing.exec(text)
}

export function elementOf(text: string, name: string): Element | undefined {
  return elementsOf(text, name)[0]
}

/** Attributes by their names, with their prefixes. */
export function attributesOf(tag: string): Attributes {
  const pairs = tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return Object.fromEntries(
    [...pairs].map(([, name, double, single]) => [name, unescapeMarkup(double ?? single ?? '')]),
  )
}

/** Whether an attribute that says yes or no says yes. */
export function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
