import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Route } from '@playwright/test'
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  Display,
  MenuItemConstructorOptions,
  NativeTheme,
  Protocol,
} from 'electron'
import { readFileSync } from 'node:fs'
import type { Answers } from '../drivers/answers'
import { toCarrier, toProgram } from './addresses'
import { AppDouble } from './app-double'
import { dialogDouble } from './dialog-double'
import { IpcMainDouble } from './ipc-double'
import { MenuDouble } from './menu-double'
import { installPreload, type PreloadWorld } from './preload-world'
import { SessionDouble } from './session-double'
import { WindowDouble, type WindowWorld } from './window-double'
import type { Wire } from './wire'

const BINDING = 'standInMessage'

export interface ElectronDoubleOptions {
  readonly browser: Browser
  readonly context: BrowserContextOptions
  readonly answers: Answers
  /** Where the program keeps what it keeps. */
  readonly folder: string
}

/** The parts of Electron's main process that the shell uses, over one Chromium context. */
export class ElectronDouble {
  readonly app: AppDouble
  readonly ipcMain = new IpcMainDouble()
  readonly session = { defaultSession: new SessionDouble() }
  readonly dialog: ReturnType<typeof dialogDouble>
  readonly nativeTheme = { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly screen = {
    getAllDisplays: (): Pick<Display, 'workArea'>[] => [
      { workArea: { x: 0, y: 0, width: 1920, height: 1080 } },
    ],
  }
  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]) => this.#privileged.push(...schemes),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      void this.#schemes.set(scheme, handler),
  } satisfies Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'>
  readonly Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): MenuDouble
    setApplicationMenu(menu: MenuDouble): void
  }
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => WindowDouble
  readonly #options: ElectronDoubleOptions
  readonly #privileged: CustomScheme[] = []
  readonly #schemes = new Map<string, (request: Request) => Promise<Response>>()
  readonly #windows: WindowDouble[] = []
  readonly #started = deferred()
  #context: BrowserContext | undefined
  #menu: MenuDouble | undefined

  constructor(options: ElectronDoubleOptions) {
    this.#options = options
    this.app = new AppDouble(options.folder)
    this.dialog = dialogDouble(options.answers)
    this.Menu = {
      buildFromTemplate: (template) => new MenuDouble(template),
      setApplicationMenu: (menu) => void (this.#menu = menu),
    }
    const world: WindowWorld = {
      created: (window) => {
        this.#windows.push(window)
        this.app.emit('web-contents-created', {}, window.webContents)
      },
      load: async (window, url) => {
        await this.#load(window, url).catch((error: unknown) => {
          this.#started.reject(error)
          throw error
        })
      },
      closed: (window) => this.#closed(window),
    }
    this.BrowserWindow = class extends WindowDouble {
      constructor(windowOptions: BrowserWindowConstructorOptions) {
        super(world, windowOptions)
      }
    }
  }

  /** The window, once its page is loaded. */
  get window(): WindowDouble {
    const [window] = this.#windows
    if (!window) throw new Error('The program has no window.')
    return window
  }

  get menu(): MenuDouble {
    if (!this.#menu) throw new Error('The program has no menu.')
    return this.#menu
  }

  /** Waits until the window's page is loaded. */
  started(): Promise<void> {
    return this.#started.promise
  }

  async end(): Promise<void> {
    await this.#context?.close()
  }

  async #load(window: WindowDouble, url: string): Promise<void> {
    this.#mustBeLikeChromium(window)
    const { browser, context } = this.#options
    const permissions = this.session.defaultSession.granted(url)
    this.#context = await browser.newContext({ ...context, permissions })
    await this.#context.route('**/*', (route) => this.#answer(window, route))
    const page = await this.#context.newPage()
    window.webContents.attach(page)
    page.on('popup', (popup) => void this.#opened(window, popup))
    await this.#installPreload(window, page)
    await page.goto(toCarrier(url))
    this.#started.resolve()
  }

  async #installPreload(window: WindowDouble, page: Page): Promise<void> {
    const preferences = window.options.webPreferences ?? {}
    await page.exposeBinding(
      BINDING,
      (source, kind: 'invoke' | 'send', channel: string, args: Wire): Promise<Wire> =>
        this.ipcMain.receive(window.webContents, window.webContents.frameOf(source.frame), {
          kind,
          channel,
          args,
        }),
    )
    const world: PreloadWorld = {
      binding: BINDING,
      platform: process.platform,
      argv: preferences.additionalArguments ?? [],
    }
    const preload = readFileSync(preferences.preload ?? '', 'utf8')
    await page.addInitScript({
      content: `(${installPreload})(${JSON.stringify(world)}, (require, process) => {\n${preload}\n})`,
    })
  }

  async #answer(window: WindowDouble, route: Route): Promise<void> {
    const request = route.request()
    const url = toProgram(request.url())
    if (request.isNavigationRequest()) {
      const frame = frameOf(route)
      if (frame?.page() !== window.webContents.page) return this.#answerPopup(window, route)
      if (this.#isRefused(window, frame, url)) return route.abort('aborted')
    }
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return route.abort('addressunreachable')
    const response = await handler(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  /** Whether the shell prevents a navigation; the first one is the program's own. */
  #isRefused(window: WindowDouble, frame: Frame, url: string): boolean {
    const { page } = window.webContents
    const isMainFrame = frame === page.mainFrame()
    if (isMainFrame && page.url() === 'about:blank') return false
    return window.webContents.isPrevented('will-frame-navigate', { url, isMainFrame })
  }

  /** A window without an address of its own asks nobody for its page: the shell is asked by its name. */
  async #opened(opener: WindowDouble, popup: Page): Promise<void> {
    if (popup.url() !== 'about:blank') return
    const name = await popup.evaluate(() => window.name).catch(() => '')
    if (!opener.webContents.mayOpen('about:blank', name)) await popup.close()
  }

  /** The first page of another window: one that may open is there for the test to see, and empty. */
  async #answerPopup(window: WindowDouble, route: Route): Promise<void> {
    const mayOpen = window.webContents.mayOpen(toProgram(route.request().url()))
    await (mayOpen ? route.fulfill({ contentType: 'text/html', body: '' }) : route.abort('aborted'))
  }

  #closed(window: WindowDouble): void {
    this.#windows.splice(this.#windows.indexOf(window), 1)
    void window.webContents.page.close()
    if (this.#windows.length === 0) this.app.emit('window-all-closed')
  }

  /** Throws where Electron's page would have fewer bounds or fewer rights than a page of Chromium. */
  #mustBeLikeChromium({ options }: WindowDouble): void {
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = options.webPreferences ?? {}
    if (!this.app.sandboxed || sandbox !== true || contextIsolation !== true) {
      throw new Error('The stand-in carries sandboxed and isolated windows only.')
    }
    if (nodeIntegration !== false || webSecurity !== true) {
      throw new Error('The stand-in carries no window with Node or without web security.')
    }
    if (!this.#privileged.some(({ privileges }) => privileges?.standard && privileges.secure)) {
      throw new Error('The program’s scheme has no origin of its own.')
    }
  }
}

/** The frame that asks; `undefined` for a window so new that it has none yet. */
function frameOf(route: Route): Frame | undefined {
  try {
    return route.request().frame()
  } catch {
    return undefined
  }
}

/** A promise that is kept from outside. */
function deferred() {
  let resolve!: () => void
  let reject!: (error: unknown) => void
  const promise = new Promise<void>((keep, fail) => {
    resolve = keep
    reject = fail
  })
  return { promise, resolve, reject }
}
