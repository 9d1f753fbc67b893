import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'
import type { Pieces, Terminal } from '../../src/cli/terminal'
import { success } from '../../src/core/outcome'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

async function* noPieces(): Pieces {}

/** What a formula comes to on the command line that the README gives. */
async function calc(formula: string): Promise<string> {
  let out = ''
  const terminal: Terminal = {
    read: async () => success(new TextEncoder().encode(`"${formula}"\n`)),
    packageFiles: async () => success(undefined),
    pieces: async () => success(noPieces()),
    send: async (data) => void (out += data),
    write: async () => success(undefined),
    out: (data) => void (out += typeof data === 'string' ? data : new TextDecoder().decode(data)),
    complain: (sentence) => void (out += sentence),
  }
  await run(['calc', '-'], terminal)
  return out.trim()
}

describe('the README', () => {
  it('gives the value of each formula that it quotes with one', async () => {
    const quoted = [...readme.matchAll(/`(=[A-Z]+\([^`]*\))` is ([\d.e+-]+\d)/g)]
    expect(quoted.length).toBeGreaterThan(0)
    for (const [, formula, value] of quoted) expect(await calc(formula!)).toBe(value)
  })

  it('says that a float64 softmax followed by a logarithm loses that value, which it does', () => {
    const [a, b] = [Math.exp(100), Math.exp(0)]
    expect(-Math.log(a / (a + b))).toBe(-0)
  })

  it('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm run ([a-z0-9]+)/g)].map(([, name]) => name!)
    for (const name of named) expect(Object.keys(scripts)).toContain(name)
  })

  it('names only files that there are', () => {
    const files = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)|srcset="([^"]+)"|src="([^"]+)"/g)]
    expect(files.length).toBeGreaterThan(3)
    for (const [, link, set, picture] of files) {
      expect(() => readFileSync((link ?? set ?? picture)!)).not.toThrow()
    }
  })
})
