import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run'
import type { Terminal } from '../../../src/cli/terminal'
import { success } from '../../../src/core/outcome'

async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

async function convert(file: string | Uint8Array, ...options: readonly string[]) {
  let out = ''
  let complaint = ''
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const terminal: Terminal = {
    read: async () => success(bytes),
    packageFiles: async () => success(undefined),
    pieces: async () => success(piecesOf(bytes)),
    send: async (data) => void (out += data),
    write: async () => success(undefined),
    out: (data) => void (out += typeof data === 'string' ? data : new TextDecoder().decode(data)),
    complain: (sentence) => void (complaint += sentence),
  }
  return { status: await run(['convert', 'a.csv', ...options], terminal), out, complaint }
}

describe('logitsheet convert', () => {
  it('prints every cell as it is written, with commas, CRLF and quotes only where they have to be', async () => {
    const { status, out } = await convert(
      'id;name\n007;\'a;b\'\n1e5;"12,50"\n20240101123456789012;=A1\n',
      '--quote',
      "'",
    )
    expect(status).toBe(0)
    expect(out).toBe('id,name\r\n007,a;b\r\n1e5,"""12,50"""\r\n20240101123456789012,=A1\r\n')
  })

  it('takes what it is told of the file', async () => {
    const text = 'made by hand\nx,c\\,d\n'
    const { out } = await convert(
      text,
      '--skip-lines',
      '1',
      '--delimiter',
      ',',
      '--escape',
      '\\',
      '--quote',
      '"',
    )
    expect(out).toBe('x,"c,d"\r\n')
  })

  it('prints rows of texts as JSON', async () => {
    const { out } = await convert('a;1\nb;2\n', '--to', 'json')
    expect(JSON.parse(out)).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  it('prints the dialect that it found', async () => {
    const { out } = await convert('name;logit\ncat;5\ndog;4\n', '--show-dialect')
    expect(JSON.parse(out)).toEqual({
      delimiter: ';',
      quote: '"',
      escape: '"',
      encoding: 'utf-8',
      skipLines: 0,
      headerRows: 1,
      comment: '',
    })
  })

  it.each([
    [['--skip-lines', 'two'], '--skip-lines is a number of lines, not “two”.', 2],
    [['--to', 'pdf'], '“pdf” is nothing to convert to: csv, json, xlsx.', 2],
    [['--delimiter', ''], 'A delimiter is at least one character.', 2],
    [['--delimeter', ';'], 'there is no option --delimeter; did you mean --delimiter?', 2],
    [
      ['--encoding', 'ebcdic'],
      'There is no encoding “ebcdic”; some that there are: utf-8, utf-16le, windows-1252, shift_jis.',
      1,
    ],
  ])('%s is refused in a sentence', async (options, sentence, status) => {
    const refused = await convert('a,b\n', ...options)
    expect(refused).toEqual({ status, out: '', complaint: sentence })
  })
})
