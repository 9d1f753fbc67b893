const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Encodes by the inverse of what the platform decodes, one or two bytes a character; `undefined` where one is lacking. */
export function encodeByTable(text: string, encoding: string): Uint8Array | undefined {
  let table = tables.get(encoding)
  if (!table) tables.set(encoding, (table = inverseOf(encoding)))
  const bytes: number[] = []
  for (const character of text) {
    const code = table.get(character)
    if (!code) return undefined
    for (const byte of code) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

function inverseOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const table = new Map<string, readonly number[]>()
  const lead: number[] = []
  for (let byte = 0; byte < 256; byte++) if (!addCode(table, decoder, [byte])) lead.push(byte)
  for (const first of lead)
    for (let second = 0x21; second < 256; second++) addCode(table, decoder, [first, second])
  return table
}

/** Whether the bytes are one character; of several codes for it, the first is kept. */
function addCode(
  table: Map<string, readonly number[]>,
  decoder: TextDecoder,
  code: readonly number[],
): boolean {
  try {
    const character = decoder.decode(Uint8Array.from(code))
    if ([...character].length !== 1) return false
    if (!table.has(character)) table.set(character, code)
    return true
  } catch {
    return false
  }
}
