const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i
const LONGEST = 80

/**
 * File names for sheets that every system takes: without what Windows forbids, no longer than any disk allows, and
 * different in more than letter case. The i-th is for the i-th sheet.
 */
export function safeFileNames(sheets: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    const stem = safeStem(sheet)
    let name = stem
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}`
    taken.add(name.toLowerCase())
    return name
  })
}

function safeStem(sheet: string): string {
  const plain = Array.from(sheet.normalize('NFC').replaceAll(/[\p{Cc}\p{Cs}<>:"/\\|?*~]/gu, '-'))
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replaceAll('..', '-')
  if (plain === '') return 'sheet'
  return RESERVED.test(plain) ? `_${plain}` : plain
}

/** Names of resources: lower-case letters, digits, `-`, `_` and `.`, as version 1 of the standard wants them. */
export function resourceNames(files: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return files.map((file, i) => {
    const stem =
      file
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/\p{M}/gu, '')
        .replaceAll(/[^a-z0-9._]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '') || `sheet-${i + 1}`
    let name = stem
    for (let number = 2; taken.has(name) || taken.has(name.replace(/-values$/, '')); number++)
      name = `${stem}-${number}`
    taken.add(name)
    taken.add(`${name}-values`)
    return name
  })
}
