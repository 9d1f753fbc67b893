import { failure, success, type Outcome } from '../../core/outcome'

/** How bytes stand for characters. */
export interface TextEncoding {
  /** The name that `TextDecoder` gives it. */
  readonly encoding: string
  readonly bom: boolean
}

/** The encoding of a label, as the web knows it or as other languages write it; with the mark that `bytes` begin with. */
export function encodingOfLabel(label: string, bytes: Uint8Array): Outcome<TextEncoding> {
  try {
    const { encoding } = new TextDecoder(standardLabel(label))
    return success({ encoding, bom: markOf(bytes) === encoding })
  } catch {
    return failure(
      `There is no encoding “${label}”; some that there are: utf-8, utf-16le, windows-1252, shift_jis.`,
    )
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

/** The web's name for an encoding that other languages write otherwise: `utf_8`, `utf-8-sig`, `latin-1`, `cp949`. */
function standardLabel(label: string): string {
  const plain = label.trim().toLowerCase().replaceAll('_', '-').replace(/-sig$/, '')
  const page = /^(?:cp|ms|windows-|cp-|x-)?(\d+)$/.exec(plain)?.[1]
  if (page !== undefined && Object.hasOwn(CODE_PAGES, page)) return CODE_PAGES[page]!
  if (/^(?:shift|windows|iso|utf|big5|euc|gb|koi8|x)/.test(plain))
    return plain === 'shift-jis' || plain === 'shift-jisx0213' ? 'shift_jis' : plain
  return plain.replaceAll('-', '')
}
