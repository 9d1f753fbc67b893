import type { App, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { guardContents } from '../../../src/main/guards'
import { CHARTS_WINDOW } from '../../../src/shared/charts-window'

type Handler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** Asks as a page at `from` would; answers what the shell says, and what it logged. */
function opening(from: string, url: string, frameName = '') {
  const app = new EventEmitter()
  const logged: string[] = []
  guardContents(app as unknown as Pick<App, 'on'>, {
    isOwnPage: (page) => page.startsWith('logitsheet://app/'),
    log: (message) => logged.push(message),
  })
  const handlers: Handler[] = []
  const contents = Object.assign(new EventEmitter(), {
    getURL: () => from,
    setWindowOpenHandler: (next: Handler) => void handlers.push(next),
  })
  app.emit('web-contents-created', {}, contents)
  return { answer: handlers[0]!({ url, frameName } as Parameters<Handler>[0]), logged }
}

describe('a further window', () => {
  it('is the charts’ own, opened by the program’s page: sandboxed, isolated, without a bridge', () => {
    const { answer, logged } = opening('logitsheet://app/index.html', 'about:blank', CHARTS_WINDOW)
    expect(answer).toMatchObject({
      action: 'allow',
      overrideBrowserWindowOptions: {
        webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true },
      },
    })
    expect(JSON.stringify(answer)).not.toContain('preload')
    expect(logged).toEqual([])
  })

  it.each([
    ['another address', 'logitsheet://app/index.html', 'https://example.com/', CHARTS_WINDOW],
    ['the program’s own page', 'logitsheet://app/index.html', 'logitsheet://app/index.html', CHARTS_WINDOW],
    ['another name', 'logitsheet://app/index.html', 'about:blank', ''],
    ['another page', 'https://example.com/', 'about:blank', CHARTS_WINDOW],
    ['the charts’ window itself', 'about:blank', 'about:blank', CHARTS_WINDOW],
  ])('is refused, and told: %s', (_what, from, url, name) => {
    const { answer, logged } = opening(from, url, name)
    expect(answer).toEqual({ action: 'deny' })
    expect(logged).toEqual([`Refused to open a window for ${url}.`])
  })
})
