import { describe, expect, it } from 'vitest'
import { developmentUrl, isDevelopmentPage } from '../../../src/main/development'
import { launchFileOf } from '../../../src/main/launch-file'
import { menuTemplate } from '../../../src/main/menu-template'
import { collectOpenRequests } from '../../../src/main/open-requests'
import { readWindowState } from '../../../src/main/window-state'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }

describe('the file of the command line', () => {
  it('comes after the program’s folder while the program is not packaged', () => {
    expect(launchFileOf(['electron', '.', 'a.csv'], '/home', false)).toBe('/home/a.csv')
    expect(launchFileOf(['electron', '--inspect=0', '.', '/b.csv'], '/home', false)).toBe('/b.csv')
    expect(launchFileOf(['electron', '.'], '/home', false)).toBeUndefined()
  })

  it('is the first argument of the packaged program that is no switch', () => {
    expect(launchFileOf(['logitsheet', '--no-first-run', 'a.csv'], '/home', true)).toBe('/home/a.csv')
    expect(launchFileOf(['logitsheet'], '/home', true)).toBeUndefined()
  })
})

describe('the state of the window', () => {
  const bounds = { x: 100, y: 50, width: 1200, height: 700 }

  it('is used where the window can be reached', () => {
    expect(readWindowState({ bounds, maximized: true }, [SCREEN])).toEqual({ bounds, maximized: true })
  })

  it.each([
    ['on a screen that is gone', { ...bounds, x: 2500 }],
    ['above the screen', { ...bounds, y: -300 }],
    ['below the screen', { ...bounds, y: 1050 }],
    ['nearly past its edge', { ...bounds, x: 1900 }],
    ['too small to use', { ...bounds, width: 10 }],
    ['not a number', { ...bounds, x: Number.NaN }],
    ['half a number', { ...bounds, x: 0.5 }],
    ['not a rectangle', 'wide'],
  ])('is not used when it is %s', (_why, stored) => {
    expect(readWindowState({ bounds: stored, maximized: false }, [SCREEN])).toBeUndefined()
  })

  it('is not used when it is no state at all', () => {
    for (const stored of [undefined, null, 5, [], {}, { bounds }]) {
      expect(readWindowState(stored, [SCREEN])).toBeUndefined()
    }
  })
})

describe('the native menu', () => {
  it('passes an entry’s action to the window', () => {
    const sent: string[] = []
    const file = menuTemplate('linux', (id) => sent.push(id)).find((menu) => menu.label === 'File')
    const items = Array.isArray(file?.submenu) ? file.submenu : []
    const save = items.find((item) => item.id === 'save')
    const click = save!.click as unknown as () => void
    click()
    expect(sent).toEqual(['save'])
    expect(save).toMatchObject({ label: 'Save', accelerator: 'CmdOrCtrl+S', registerAccelerator: false })
  })

  it('has the program’s own menu and no Quit under File on macOS', () => {
    const labels = menuTemplate('mac', () => undefined).map((menu) => menu.label ?? menu.role)
    expect(labels).toEqual([
      'Logit Sheet',
      'File',
      'Edit',
      'View',
      'Insert',
      'Format',
      'Data',
      'windowMenu',
      'Help',
    ])
    const file = menuTemplate('mac', () => undefined)[1]
    expect(JSON.stringify(file)).not.toContain('quit')
  })
})

describe('a file that the system asks for', () => {
  function requests() {
    const listeners = new Map<string, (...args: unknown[]) => void>()
    const app = {
      on: (event: string, listener: (...args: unknown[]) => void) => listeners.set(event, listener),
    }
    const collected = collectOpenRequests(app as unknown as Parameters<typeof collectOpenRequests>[0])
    return { ...collected, emit: (event: string, ...args: unknown[]) => listeners.get(event)!(...args) }
  }
  const event = { preventDefault: () => undefined }

  it('before the program is ready is kept, and given once', () => {
    const { emit, takeEarly } = requests()
    emit('open-file', event, '/a.csv')
    expect([takeEarly(), takeEarly()]).toEqual(['/a.csv', undefined])
  })

  it('while the window is made is passed on as soon as it is there', () => {
    const { emit, takeEarly, passTo } = requests()
    const passed: unknown[] = []
    takeEarly()
    emit('open-file', event, '/a.csv')
    passTo((file) => passed.push(file))
    emit('open-file', event, '/b.csv')
    expect(passed).toEqual(['/a.csv', '/b.csv'])
  })

  it('comes with a second launch, whose data may be anything', () => {
    const { emit, passTo } = requests()
    const passed: unknown[] = []
    passTo((file) => passed.push(file))
    for (const data of [{ file: '/c.csv' }, { file: null }, { file: 5 }, undefined, 'text']) {
      emit('second-instance', event, [], '/', data)
    }
    expect(passed).toEqual(['/c.csv', undefined, undefined, undefined, undefined])
  })
})

describe('the development server', () => {
  it('is on this machine, and never there in the packaged program', () => {
    const at = (url: string, isPackaged = false) =>
      developmentUrl({ isPackaged }, { ELECTRON_RENDERER_URL: url })
    expect(at('http://localhost:5173/')).toBe('http://localhost:5173/')
    expect(at('http://localhost:5173/', true)).toBeUndefined()
    expect(at('http://example.com:5173/')).toBeUndefined()
    expect(at('http://localhost:5173.example.com/')).toBeUndefined()
    expect(developmentUrl({ isPackaged: false }, {})).toBeUndefined()
  })

  it('counts as the program’s own with its very port, and not at all where there is none', () => {
    expect(isDevelopmentPage('http://localhost:5173', 'http://localhost:5173/index.html')).toBe(true)
    expect(isDevelopmentPage('http://localhost:5173', 'http://localhost:51730/')).toBe(false)
    expect(isDevelopmentPage('http://localhost:5173', 'http://localhost:5173@example.com/')).toBe(false)
    expect(isDevelopmentPage('http://localhost:5173', '')).toBe(false)
    expect(isDevelopmentPage(undefined, 'http://localhost:5173/')).toBe(false)
  })
})
