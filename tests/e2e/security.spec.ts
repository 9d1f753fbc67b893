import { readFileSync, writeFileSync } from 'node:fs'
import type { Desktop } from '../../src/shared/desktop'
import { expect, test } from './drivers/test'

/** The page's own scripts reach the shell as `window.desktop`; a hostile script would do the same. */
type Bridged = Window & { readonly desktop: Desktop }

const bytes = '1,2\n'

test('the window has no Node, and of Electron only the contract', async ({ app, host }) => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  )
  expect(found).toEqual([])
  const bridge = await app.page.evaluate(() =>
    Object.keys((window as unknown as Partial<Bridged>).desktop ?? {}),
  )
  const contract = [
    'appendJournal',
    'askUnsaved',
    'beginJournal',
    'canSaveFolders',
    'clearRecent',
    'closeNow',
    'contentDigest',
    'endJournal',
    'exportPdf',
    'fileState',
    'fileVersions',
    'host',
    'journalFile',
    'launchFile',
    'launching',
    'leftJournals',
    'onCloseRequest',
    'onMenu',
    'onOpenRequest',
    'openFile',
    'openFiles',
    'openFolder',
    'openRecent',
    'placeJournal',
    'platform',
    'print',
    'readJournal',
    'readPart',
    'readVersion',
    'recentFiles',
    'reopenFile',
    'saveFile',
    'saveFileAs',
    'saveFolder',
    'saveFolderAs',
    'setDocument',
    'version',
  ]
  expect(bridge.toSorted()).toEqual(host === 'desktop' ? contract : [])
})

test.describe('the content security policy', () => {
  test.use({ expectedFaults: /Content Security Policy/ })

  test('stops text from becoming code, and anything from elsewhere', async ({ app }) => {
    const violated = app.page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const directives = new Set<string>()
          document.addEventListener('securitypolicyviolation', (event) => {
            directives.add(event.effectiveDirective)
            if (directives.size === 5) resolve([...directives])
          })
          const add = (tag: string, fields: object) =>
            document.body.append(Object.assign(document.createElement(tag), fields))
          add('script', { textContent: 'window.injected = true' })
          add('style', { textContent: 'body { display: none }' })
          add('iframe', { src: 'https://example.com/' })
          add('img', { src: 'https://example.com/a.png' })
          fetch('https://example.com/').catch(() => undefined)
        }),
    )
    expect((await violated).toSorted()).toEqual([
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-elem',
      'style-src-elem',
    ])
    expect(await app.page.evaluate(() => 'injected' in window)).toBe(false)
  })

  test('refuses text given to the compiler', async ({ app }) => {
    // Playwright's own evaluation is exempt: the attempt has to be an event of the page.
    const refused = await app.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI))
          document.body.append(
            Object.assign(document.createElement('a'), { id: 'attempt', textContent: 'x' }),
          )
          document.querySelector('#attempt')!.setAttribute('onclick', 'window.injected = true')
          document.querySelector<HTMLElement>('#attempt')!.click()
        }),
    )
    expect(refused).toBe('inline')
  })
})

test('a frame inside the window gets no bridge to the shell', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = frame.contentWindow!
    const names = ['desktop', 'require', 'process'].filter((name) => name in inside)
    frame.remove()
    return names
  })
  expect(found).toEqual([])
})

test('the page loads nothing from outside of the program', async ({ app }) => {
  const origin = new URL(app.page.url()).origin
  const loaded = await app.page.evaluate(() =>
    performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin),
  )
  expect(loaded.length).toBeGreaterThan(0)
  expect([...new Set(loaded)]).toEqual([origin])
})

// A browser answers for its own windows, addresses and permissions.
test.describe('in the shell', { tag: '@desktop' }, () => {
  test.use({ expectedFaults: /status of 404|Not allowed to load local resource/ })

  test('the window goes nowhere else and opens no other window', async ({ app }) => {
    const { page } = app
    const address = page.url()
    await page.evaluate(() => {
      window.open('https://example.com/')
      location.href = 'https://example.com/'
    })
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'file:///etc/passwd',
        target: '_blank',
      })
      document.body.append(link)
      link.click()
    })
    // A window that should not open has to be given the time to.
    await page.waitForTimeout(500)
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect(page.url()).toBe(address)
    await expect(page.getByRole('button', { name: 'New workbook' })).toBeVisible()
  })

  test('the clipboard is allowed, and no other permission', async ({ app }) => {
    const states = await app.page.evaluate(async () => {
      const names = ['clipboard-read', 'geolocation', 'notifications', 'camera', 'microphone']
      const found = await Promise.all(
        names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      )
      return Object.fromEntries(found.map((status, index) => [names[index], status.state]))
    })
    expect(states['clipboard-read']).toBe('granted')
    expect(Object.values(states).filter((state) => state === 'granted')).toHaveLength(1)
  })

  test('a path that no dialog gave is neither read nor written', async ({ app }, info) => {
    const file = info.outputPath('secret.csv')
    writeFileSync(file, bytes)
    const [read, written] = await app.page.evaluate(async (path) => {
      const { desktop } = window as unknown as Bridged
      return Promise.all([desktop.openRecent(path), desktop.saveFile(path, new Uint8Array([1]))])
    }, file)
    for (const outcome of [read, written]) {
      expect(outcome).toEqual({
        ok: false,
        message: 'This file was not opened in this window. Choose it with Open… first.',
      })
    }
    expect(readFileSync(file, 'utf8')).toBe(bytes)
  })

  test('calls with other arguments than the contract’s are refused', async ({ app }) => {
    const outcomes = await app.page.evaluate(async () => {
      const desktop = (window as unknown as Bridged).desktop as unknown as Record<
        string,
        (...args: unknown[]) => Promise<unknown>
      >
      return Promise.all([
        desktop['saveFile']!('id', 'text'),
        desktop['saveFile']!('id'),
        desktop['saveFile']!({ id: 'id' }, new Uint8Array(1)),
        desktop['saveFileAs']!('', new Uint8Array(1)),
        desktop['openRecent']!(['id']),
        desktop['openRecent']!('x'.repeat(10_000)),
        desktop['askUnsaved']!(5),
      ])
    })
    for (const outcome of outcomes) {
      expect(outcome).toEqual({ ok: false, message: expect.stringContaining('refused this request') })
    }
  })

  test('the program’s own address gives files of the window and nothing else', async ({ app }) => {
    const answers = await app.page.evaluate(async () => {
      const ask = async (path: string) => (await fetch(path)).status
      return [
        await ask('/index.html'),
        await ask('/..%2fmain/index.js'),
        await ask('/%2e%2e%2fpreload/index.cjs'),
        await ask('/.stamp'),
        await ask('/assets'),
      ]
    })
    expect(answers).toEqual([200, 404, 404, 404, 404])
  })
})
