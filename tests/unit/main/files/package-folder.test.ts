import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPackageFolder } from '../../../../src/main/files/package-folder'
import { tempFolder } from '../temp-folder'

async function found(descriptor: unknown, make: (folder: string) => void): Promise<string[]> {
  const folder = path.join(tempFolder(), 'package')
  mkdirSync(folder)
  make(folder)
  const text = typeof descriptor === 'string' ? descriptor : JSON.stringify(descriptor)
  const files = await readPackageFolder(path.join(folder, 'datapackage.json'), new TextEncoder().encode(text))
  return files.map(({ path, bytes }) => `${path}: ${new TextDecoder().decode(bytes).slice(0, 10)}`).slice(1)
}

describe('the folder of a Data Package', () => {
  it('gives the files that its descriptor names, and no others', async () => {
    const descriptor = {
      resources: [
        { path: './data/a.csv', schema: 'schema.json', dialect: 'dialect.json' },
        { path: ['b.csv', 'c.csv', 'gone.csv'], schema: {} },
        null,
      ],
    }
    const files = await found(descriptor, (folder) => {
      mkdirSync(path.join(folder, 'data'))
      for (const name of ['data/a.csv', 'b.csv', 'c.csv', 'schema.json', 'dialect.json', 'private.csv'])
        writeFileSync(path.join(folder, name), name)
    })
    expect(files).toEqual([
      'data/a.csv: data/a.csv',
      'schema.json: schema.jso',
      'dialect.json: dialect.js',
      'b.csv: b.csv',
      'c.csv: c.csv',
    ])
  })

  it('is never left, neither by a path nor by a link', async () => {
    const paths = ['../secret.csv', '/etc/passwd', 'a/../../secret.csv', 'link.csv', '..\\secret.csv']
    const files = await found({ resources: paths.map((path) => ({ path })) }, (folder) => {
      writeFileSync(path.join(folder, '../secret.csv'), 'secret')
      symlinkSync(path.join(folder, '../secret.csv'), path.join(folder, 'link.csv'))
    })
    expect(files).toEqual([])
  })

  it.each(['', 'null', '[]', '{"resources":{}}', '{"resources":["a"]}'])(
    'is as good as empty for the descriptor %j',
    async (descriptor) => expect(await found(descriptor, () => undefined)).toEqual([]),
  )
})
