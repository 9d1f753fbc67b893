/** A value as it crosses to the page: text, with bytes marked. */
export type Wire = string

/**
 * Packs what `structuredClone` lets through: functions, symbols and other things that Electron's own messages
 * refuse throw here, too. Of binary data only `Uint8Array` is part of the contract.
 */
export function pack(value: unknown): Wire {
  return JSON.stringify(structuredClone(value), (_key, part: unknown) => {
    if (part instanceof Uint8Array) return { $bytes: Buffer.from(part).toString('base64') }
    if (ArrayBuffer.isView(part)) throw new TypeError('Only Uint8Array is part of the contract.')
    return part === undefined ? { $undefined: true } : part
  })
}

/** The value that `pack` was given, in objects of this side. */
export function unpack(wire: Wire): unknown {
  return JSON.parse(wire, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part
    if ('$bytes' in part) return new Uint8Array(Buffer.from(String(part.$bytes), 'base64'))
    return '$undefined' in part ? undefined : part
  })
}
