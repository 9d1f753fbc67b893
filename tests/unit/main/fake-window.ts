import type { BrowserWindowConstructorOptions } from 'electron'
import { EventEmitter } from 'node:events'

/** A window of Electron without a screen. */
export class FakeWindow extends EventEmitter {
  readonly sent: unknown[][] = []
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (...message: unknown[]) => this.sent.push(message),
  })
  title = ''
  edited = false
  represented = ''
  maximized = false
  destroyed = false
  loads = () => Promise.resolve()

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super()
  }

  close() {
    let prevented = false
    this.emit('close', { preventDefault: () => (prevented = true) })
    if (!prevented) this.destroyed = true
  }
  getNormalBounds = () => ({ x: 1, y: 2, width: 900, height: 600 })
  isDestroyed = () => this.destroyed
  isMaximized = () => this.maximized
  loadURL = () => this.loads()
  maximize = () => void (this.maximized = true)
  setDocumentEdited = (edited: boolean) => void (this.edited = edited)
  setRepresentedFilename = (file: string) => void (this.represented = file)
  setTitle = (title: string) => void (this.title = title)
}
