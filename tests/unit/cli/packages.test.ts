import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeTerminal } from '../../../src/cli/node-terminal'
import { run } from '../../../src/cli/run'
import { writeZip } from '../../../src/engine/package/zip'
import { readSpreadsheet } from '../../../src/engine/spreadsheet/read-spreadsheet'

let folder = ''

const DESCRIPTOR = {
  name: 'made-elsewhere',
  resources: [
    { name: 'prices', path: 'data/prices.csv', dialect: { delimiter: ';' } },
    { name: 'link', path: 'data/link.csv' },
    { name: 'net', path: 'https://example.org/a.csv' },
    { name: 'out', path: '../secret.csv' },
    { name: 'texts', path: ['data/a.csv', 'data/b.csv'], dialect: { header: false } },
  ],
}

beforeAll(async () => {
  const top = await mkdtemp(path.join(tmpdir(), 'logit-sheet-'))
  folder = path.join(top, 'package')
  await mkdir(path.join(folder, 'data'), { recursive: true })
  await writeFile(path.join(top, 'secret.csv'), 'secret\n')
  await symlink(path.join(top, 'secret.csv'), path.join(folder, 'data', 'link.csv'))
  await writeFile(path.join(folder, 'datapackage.json'), JSON.stringify(DESCRIPTOR))
  await writeFile(path.join(folder, 'data', 'prices.csv'), 'item;price\na;1.5\n')
  await writeFile(path.join(folder, 'data', 'a.csv'), '@sum,-1\n')
  await writeFile(path.join(folder, 'data', 'b.csv'), '=1+1,x\n')
})

afterAll(() => rm(path.dirname(folder), { recursive: true, force: true }))

const calc = (...args: readonly string[]) => logitsheet('calc', ...args)
const convert = (...args: readonly string[]) => logitsheet('convert', ...args)

/** Runs a command on the disk. */
async function logitsheet(...args: readonly string[]) {
  let out = ''
  const complaints: string[] = []
  const print = (data: string | Uint8Array) =>
    void (out += typeof data === 'string' ? data : new TextDecoder().decode(data))
  const status = await run(args, {
    ...nodeTerminal,
    out: print,
    send: async (data) => print(data),
    complain: (sentence) => void complaints.push(sentence),
  })
  return { status, out, complaints }
}

describe('logitsheet calc of a Data Package', () => {
  it('opens its folder, and says of each path that leads out of it why it is not followed', async () => {
    const { status, out, complaints } = await calc(folder)
    expect(status).toBe(0)
    expect(out).toBe('item,price\r\na,1.5\r\n')
    expect(complaints).toEqual([
      'datapackage.json, /resources/1/path: there is no file “data/link.csv” in the package.',
      'datapackage.json, /resources/2/path: “https://example.org/a.csv” is an address on the network or elsewhere, and nothing is fetched.',
      'datapackage.json, /resources/3/path: “../secret.csv” leads out of the package.',
    ])
  })

  it('opens its descriptor too, and prints the sheet that is named', async () => {
    const { out } = await calc(path.join(folder, 'datapackage.json'), '--sheet', 'TEXTS')
    expect(out).toBe('@sum,-1\r\n2,x\r\n')
  })

  it('escapes where it is asked to what a spreadsheet could take for a formula, and no number', async () => {
    const { out } = await calc(folder, '--sheet', 'texts', '--escape-formulas')
    expect(out).toBe("'@sum,-1\r\n2,x\r\n")
    const part = await calc(folder, '--sheet', 'texts', '--escape-formulas', '--range', 'A1:A1')
    expect(part.out).toBe("'@sum\r\n")
  })

  it('says which sheets there are, and that a folder is no package', async () => {
    expect(await calc(folder, '--sheet', 'price')).toMatchObject({
      status: 1,
      complaints: [
        expect.anything(),
        expect.anything(),
        expect.anything(),
        'there is no sheet “price”; the file has “prices”, “texts”.',
      ],
    })
    const { status, complaints } = await calc(path.join(folder, 'data'))
    expect(status).toBe(1)
    expect(complaints).toEqual([
      expect.stringMatching(/ is a folder without a datapackage\.json; name a file in it\.$/),
    ])
  })

  it('has nothing to escape in JSON', async () => {
    const { status, complaints } = await calc(folder, '--json', '--escape-formulas')
    expect(status).toBe(2)
    expect(complaints).toEqual(['--escape-formulas is for CSV; no program computes what is in JSON.'])
  })
})

describe('logitsheet convert of a Data Package', () => {
  it('prints what its cells hold, nothing computed, of the sheet that is named', async () => {
    const { status, out, complaints } = await convert(folder, '--sheet', 'texts')
    expect([status, out]).toEqual([0, '@sum,-1\r\n=1+1,x\r\n'])
    expect(complaints).toHaveLength(3)
    const json = await convert(path.join(folder, 'datapackage.json'), '--to', 'json')
    expect(JSON.parse(json.out)).toEqual([
      ['item', 'price'],
      ['a', '1.5'],
    ])
    const escaped = await convert(folder, '--sheet', 'texts', '--escape-formulas')
    expect(escaped.out).toBe("'@sum,-1\r\n'=1+1,x\r\n")
  })

  it('has no use for what is known of text, and names the sheets that there are', async () => {
    expect(await convert(folder, '--delimiter', ';')).toMatchObject({
      status: 2,
      complaints: ['--delimiter is for a table of text, and “package” is a file of sheets.'],
    })
    expect(await convert(folder, '--sheet', 'none')).toMatchObject({
      status: 1,
      complaints: ['there is no sheet “none”; the file has “prices”, “texts”.'],
    })
    expect(await calc(folder, '--rows', '1-2')).toMatchObject({
      status: 1,
      complaints: ['--rows and --every take a part of a table of text; --range takes one of a sheet.'],
    })
  })

  it('to Excel takes the folder with all its sheets', async () => {
    const pieces: Uint8Array[] = []
    const status = await run(['convert', folder, '--to', 'xlsx'], {
      ...nodeTerminal,
      out: (data) => void (typeof data !== 'string' && pieces.push(data)),
      complain: () => undefined,
    })
    expect(status).toBe(0)
    const read = await readSpreadsheet('package.xlsx', pieces[0]!)
    expect(read.ok && read.value?.sheets).toMatchObject([
      { name: 'prices', csv: 'item,price\r\na,1.5\r\n' },
      { name: 'texts', csv: '@sum,-1\r\n=1+1,x\r\n' },
    ])
  })
})

describe('logitsheet convert of a spreadsheet’s file', () => {
  it.each(['xlsx', 'ods', 'xls'])('prints its formulas as they were typed: .%s', async (kind) => {
    const { status, out } = await convert(`tests/fixtures/spreadsheets/animals.${kind}`)
    expect(status).toBe(0)
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'name,logit,=SUM(B2:B4)',
      'cat,1.5,"=IF(B2>1,""big"",""small"")"',
    ])
  })

  it('prints text that looks like something else without the mark that makes it text', async () => {
    const file = path.join(folder, 'texts.zip')
    const data = [['007', '=A1']]
    const schema = { fields: ['a', 'b'].map((name) => ({ name, type: 'string' })) }
    const resources = [{ name: 'texts', data, dialect: { header: false }, schema }]
    const descriptor = new TextEncoder().encode(JSON.stringify({ resources }))
    await writeFile(file, writeZip([{ path: 'datapackage.json', bytes: descriptor }]))
    expect(await convert(file)).toEqual({ status: 0, out: '007,=A1\r\n', complaints: [] })
  })
})
