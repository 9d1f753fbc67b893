import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startWebServer } from '../../../src/main/web-server'
import { CONTENT_SECURITY_POLICY_HEADER } from '../../../src/shared/content-security-policy'
import { tempFolder } from './temp-folder'

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

async function served({ launch }: { launch?: string } = {}) {
  const folder = tempFolder()
  const root = path.join(folder, 'renderer')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), '<p>window</p>')
  writeFileSync(path.join(root, 'assets', 'a.js'), 'script')
  writeFileSync(path.join(folder, 'secret.js'), 'secret')
  writeFileSync(path.join(root, '.stamp'), 'secret')
  symlinkSync(path.join(folder, 'secret.js'), path.join(root, 'link.js'))
  const launchFile = launch === undefined ? undefined : path.join(folder, launch)
  if (launch === 'data.csv') writeFileSync(launchFile!, '1,2')
  const server = await startWebServer({ folder: root, ...(launchFile !== undefined && { launchFile }) })
  onTestFinished(() => server.close())
  const { port } = new URL(server.origin)
  const ask = (target: string, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path: target, method, headers: { host } }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (text) => (body += text))
        response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }))
      })
        .on('error', reject)
        .end()
    })
  return { server, ask, port }
}

describe('the local server', () => {
  it('gives the window at its root, under the content security policy', async () => {
    const { ask } = await served()
    const { status, headers, body } = await ask('/')
    expect([status, body]).toEqual([200, '<p>window</p>'])
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY_HEADER)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  })

  it('answers HEAD without a body', async () => {
    const { ask } = await served()
    expect(await ask('/assets/a.js', { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': '6' },
    })
  })

  it.each([
    ['/../secret.js'],
    ['/assets/../../secret.js'],
    ['/%2e%2e/secret.js'],
    ['/..%2fsecret.js'],
    ['/..%5csecret.js'],
    ['/link.js'],
    ['/assets'],
    ['/assets/'],
    ['/.stamp'],
    ['/assets/a.js%00.html'],
    ['/%E0%A4%A'],
    ['//etc/passwd'],
    ['/missing.js'],
    ['/launch/key/name'],
  ])('does not give %s', async (target) => {
    const { ask } = await served()
    const { status, body } = await ask(target)
    expect([status, body]).toEqual([404, 'There is no such file.'])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { ask } = await served()
    const { status, headers } = await ask('/', { method })
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('refuses requests for another host name, as of a page that points its own name here', async () => {
    const { ask, port } = await served()
    expect((await ask('/', { host: 'example.com' })).status).toBe(421)
    expect((await ask('/', { host: `example.com:${port}` })).status).toBe(421)
    expect((await ask('/', { host: '127.0.0.1' })).status).toBe(421)
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200)
  })

  it('listens on this machine alone, on a port of its own', async () => {
    const [first, second] = [await served(), await served()]
    expect(new URL(first.server.origin).hostname).toBe('127.0.0.1')
    expect(first.port).not.toBe(second.port)
  })
})

describe('the file of the command line', () => {
  it('is given under the key in the window’s address, and under no other', async () => {
    const { server, ask } = await served({ launch: 'data.csv' })
    const place = new URLSearchParams(new URL(server.url).hash.slice(1)).get('launch')!
    expect(place).toMatch(/^[0-9a-f]{32}\/data\.csv$/)
    expect(await ask(`/launch/${place}`)).toMatchObject({ status: 200, body: '1,2' })
    expect((await ask(`/launch/${'0'.repeat(32)}/data.csv`)).status).toBe(404)
    expect((await ask('/launch/data.csv')).status).toBe(404)
  })

  it('that is missing gives the sentence for the window to show', async () => {
    const { server, ask } = await served({ launch: 'gone.csv' })
    const place = new URLSearchParams(new URL(server.url).hash.slice(1)).get('launch')!
    const { status, body } = await ask(`/launch/${place}`)
    expect([status, body]).toEqual([
      404,
      '“gone.csv” does not exist any more, or was moved. Open it from where it is now.',
    ])
  })
})
