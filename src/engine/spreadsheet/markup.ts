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

/** The elements of a name, with or without a prefix. It does not look for elements of that name inside of one. */
export function elementsOf(text: string, name: string): readonly Element[] {
  const pattern = new RegExp(
    String.raw`<((?:\w+:)?)${name}(?=[\s/>])([^<>]*?)(?:/>|>([\s\S]*?)</\1${name}\s*>)`,
    'g',
  )
  return [...text.matchAll(pattern)].map(([, , attributes, inside]) => ({
    attributes: attributesOf(attributes!),
    inside: inside ?? '',
  }))
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
