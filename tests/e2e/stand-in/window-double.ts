import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { EventEmitter } from 'node:events'
import { WebContentsDouble } from './contents-double'

type Doubled = Pick<
  BrowserWindow,
  | 'close'
  | 'focus'
  | 'getNormalBounds'
  | 'getTitle'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'restore'
  | 'setDocumentEdited'
  | 'setRepresentedFilename'
  | 'setTitle'
  | 'show'
>

/** What a window needs of the rest of the stand-in. */
export interface WindowWorld {
  /** A new window exists. */
  created(window: WindowDouble): void
  /** Opens the window's page at an address of the program. */
  load(window: WindowDouble, url: string): Promise<void>
  closed(window: WindowDouble): void
}

/** A window of Electron as a page of Chromium. */
export class WindowDouble extends EventEmitter implements Doubled {
  readonly webContents = new WebContentsDouble()
  readonly options: BrowserWindowConstructorOptions
  edited = false
  represented = ''
  visible = false
  closed = false
  readonly #world: WindowWorld
  #title: string
  #maximized = false

  constructor(world: WindowWorld, options: BrowserWindowConstructorOptions) {
    super()
    this.#world = world
    this.options = options
    this.#title = options.title ?? ''
    world.created(this)
  }

  async loadURL(url: string): Promise<void> {
    await this.#world.load(this, url)
    this.emit('ready-to-show')
  }

  /** What the close button does, too: the program may prevent it. */
  close(): void {
    if (this.closed) return
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (prevented) return
    this.closed = true
    this.emit('closed')
    this.#world.closed(this)
  }

  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }

  focus(): void {
    this.visible = true
  }

  show(): void {
    this.visible = true
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  isDestroyed(): boolean {
    return this.closed
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  maximize(): void {
    this.#maximized = true
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.#maximized = false
  }

  setDocumentEdited(edited: boolean): void {
    this.edited = edited
  }

  setRepresentedFilename(file: string): void {
    this.represented = file
  }
}
