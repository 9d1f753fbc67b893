import { failure, success, type Outcome } from '../../core/outcome'

/** How bytes stand for characters. */
export interface TextEncoding {
  /** The name that `TextDecoder` gives it. */
  readonly encoding: string
  readonly bom: boolean
}

/** All that can be read, as a person would name them. */
const KNOWN =
  'utf-8, utf-16le, utf-16be, windows-1250 to windows-1258, windows-874, iso-8859-1 to iso-8859-16, koi8-r, koi8-u, ' +
  'macintosh, ibm866, shift_jis, euc-jp, iso-2022-jp, gbk, gb18030, big5, euc-kr'

/** The encoding of a label, as the web knows it or as other languages write it; with the mark that `bytes` begin with. */
export function encodingOfLabel(label: string, bytes: Uint8Array): Outcome<TextEncoding> {
  const standard = standardLabel(label)
  const mark = markOf(bytes)
  if (standard === 'utf-16' && mark === 'utf-16be') return success({ encoding: mark, bom: true })
  try {
    const { encoding } = new TextDecoder(standard)
    return success({ encoding, bom: mark === encoding })
  } catch {
    return failure(`There is no encoding “${label}” here; there are ${KNOWN}.`)
  }
}

/** The encoding whose byte order mark comes first. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Names of code pages that the web has otherwise. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  65001: 'utf-8',
}

/** Names without their marks that the web has otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  shiftjis: 'shift_jis',
  shiftjisx0213: 'shift_jis',
  usascii: 'ascii',
  latin9: 'iso-8859-15',
  latin10: 'iso-8859-16',
  macroman: 'macintosh',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf16: 'utf-16',
}

/** The web's name for an encoding that other languages write otherwise: `utf_8`, `utf-8-sig`, `latin-1`, `cp949`. */
function standardLabel(label: string): string {
  const plain = label.trim().toLowerCase().replaceAll('_', '-').replace(/-sig$/, '')
  const page = /^(?:cp|ms|windows-|cp-|x-)?(\d+)$/.exec(plain)?.[1]
  if (page !== undefined && Object.hasOwn(CODE_PAGES, page)) return CODE_PAGES[page]!
  const bare = plain.replaceAll('-', '')
  if (Object.hasOwn(OTHER_NAMES, bare)) return OTHER_NAMES[bare]!
  return /^(?:windows|iso|utf|tis|big5|euc|gb|koi8|x)/.test(plain) ? plain : bare
}
