import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const pages = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'docs/spreadsheets.md']
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> })
  .scripts

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8')
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside]) => inside!)

  it('names only files and folders that there are', () => {
    const paths = quoted.filter((one) => /^(src|tests|docs|scripts|resources)\/[\w./-]+$/.test(one))
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  it('names only scripts that there are', () => {
    const named = quoted.flatMap((one) => /^npm run ([\w:]+)/.exec(one)?.[1] ?? [])
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})

describe('the layers', () => {
  const architecture = readFileSync('ARCHITECTURE.md', 'utf8')

  it('stand in the table of ARCHITECTURE.md, each with what it may import', () => {
    const missing = readdirSync('src').filter((folder) => !architecture.includes(`\`src/${folder}\``))
    expect(missing).toEqual([])
  })

  it('each have a lint rule of what they may import', () => {
    const { overrides } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as {
      overrides: readonly { files: readonly string[]; rules: Readonly<Record<string, unknown>> }[]
    }
    const held = new Set(
      overrides.filter(({ rules }) => 'no-restricted-imports' in rules).flatMap(({ files }) => files),
    )
    expect(readdirSync('src').filter((folder) => !held.has(`src/${folder}/**`))).toEqual([])
  })
})
