const LINES = 40_000

/** A file of many blocks of the disk whose every line says which version it is; each is a little longer. */
export function versionBytes(version: number): Uint8Array {
  return new TextEncoder().encode(`${version}\n`.repeat(LINES + version))
}

/** Which version a file is, or `undefined` where it is not one whole version. */
export function wholeVersion(bytes: Uint8Array): number | undefined {
  const [first] = new TextDecoder().decode(bytes.subarray(0, 32)).split('\n', 1)
  const version = Number(first)
  if (!Number.isInteger(version) || version < 0) return undefined
  return Buffer.compare(bytes, versionBytes(version)) === 0 ? version : undefined
}
