import { BrowserWindow, nativeTheme, screen } from 'electron'
import { channels, LAUNCHING_ARGUMENT, VERSION_ARGUMENT } from '../shared/channels'
import type { Desktop, DesktopOutcome, DocumentMark, MenuId, OpenedFile } from '../shared/desktop'
import { windowTitle } from '../shared/window-title'
import type { StoredJson } from './stored-json'
import { MIN_HEIGHT, MIN_WIDTH, readWindowState, type WindowState } from './window-state'

const START_SIZE = { width: 1280, height: 800 }
/** The page's own background, so that the window does not flash before the page is there. */
const BACKGROUND = { light: '#ffffff', dark: '#1b1c1e' }

export interface DocumentWindowOptions {
  readonly preload: string
  /** A file was named, and the page will ask for it. */
  readonly launching: boolean
  readonly version: string
  readonly platform: Desktop['platform']
  readonly state: StoredJson
  /** Where the open file is, for the title bar of macOS. */
  readonly pathOf: (id: string) => string | undefined
  /** Tells the user why the window has to close. */
  readonly reportLoss: (sentence: string) => void
  /** It closes in peace: nothing is unsaved, or the user gave it up. */
  readonly closed: () => void
  /** Its page is gone, or another one is in its place, and could say no goodbye. */
  readonly abandoned: () => void
}

/** The program's window: what it shows of the document, and the question before it closes. */
export class DocumentWindow {
  readonly #options: DocumentWindowOptions
  readonly window: BrowserWindow
  #dirty = false

  /** A window where the last one was, hidden until its page is painted. */
  static async create(options: DocumentWindowOptions): Promise<DocumentWindow> {
    const screens = screen.getAllDisplays().map((display) => display.workArea)
    return new DocumentWindow(options, readWindowState(await options.state.read(), screens))
  }

  private constructor(options: DocumentWindowOptions, state: WindowState | undefined) {
    this.#options = options
    this.window = new BrowserWindow({
      ...(state?.bounds ?? START_SIZE),
      minWidth: MIN_WIDTH,
      minHeight: MIN_HEIGHT,
      show: false,
      title: 'Logit Sheet',
      backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      webPreferences: {
        preload: options.preload,
        additionalArguments: [
          VERSION_ARGUMENT + options.version,
          ...(options.launching ? [LAUNCHING_ARGUMENT] : []),
        ],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    })
    if (state?.maximized) this.window.maximize()
    this.window.once('ready-to-show', () => this.window.show())
    // The title is the document's, not the page's.
    this.window.on('page-title-updated', (event) => event.preventDefault())
    this.window.on('close', (event) => this.#closing(event))
    this.window.webContents.on('did-navigate', () => options.abandoned())
    this.window.webContents.on('render-process-gone', (_event, { reason }) => this.#pageGone(reason))
  }

  /** Shows the page; a window that is closed meanwhile needs none. */
  async load(url: string): Promise<void> {
    try {
      await this.window.loadURL(url)
    } catch (error) {
      if (!this.window.isDestroyed()) throw error
    }
  }

  /** Title and edited mark; a dirty document makes closing ask. */
  setDocument({ name, dirty, file }: DocumentMark): void {
    this.#dirty = dirty
    const mac = this.#options.platform === 'mac'
    this.window.setTitle(windowTitle(name, dirty && !mac))
    if (!mac) return
    this.window.setDocumentEdited(dirty)
    this.window.setRepresentedFilename((file && this.#options.pathOf(file)) ?? '')
  }

  sendMenu(id: MenuId): void {
    this.window.webContents.send(channels.onMenu, id)
  }

  sendOpenRequest(opened: DesktopOutcome<OpenedFile>): void {
    this.window.webContents.send(channels.onOpenRequest, opened)
    this.show()
  }

  show(): void {
    if (this.window.isMinimized()) this.window.restore()
    this.window.show()
    this.window.focus()
  }

  /** Closes without a question. */
  closeNow(): void {
    this.#dirty = false
    this.window.close()
  }

  /** A page that is gone cannot be asked any more; its end is not passed over in silence. */
  #pageGone(reason: string): void {
    if (reason === 'clean-exit' || this.window.isDestroyed()) return
    this.#options.abandoned()
    const offered = this.#dirty ? ' What was not saved is offered when Logit Sheet is started again.' : ''
    this.#options.reportLoss(`Its window stopped working (${reason}).${offered}`)
    this.closeNow()
  }

  #closing(event: { preventDefault(): void }): void {
    if (this.#dirty) {
      event.preventDefault()
      this.window.webContents.send(channels.onCloseRequest)
      return
    }
    this.#options.closed()
    const state: WindowState = {
      bounds: this.window.getNormalBounds(),
      maximized: this.window.isMaximized(),
    }
    this.#options.state.writeNow(state)
  }
}
