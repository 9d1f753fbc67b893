const NAMES: Readonly<Record<string, string>> = { shift_jis: 'Shift-JIS', macintosh: 'Mac Roman' }

/** An encoding as people write it, of the web's name for it: `Windows-1252` for `windows-1252`. */
export function encodingName(encoding: string): string {
  return NAMES[encoding] ?? encoding.toUpperCase().replace(/^WINDOWS/, 'Windows')
}
