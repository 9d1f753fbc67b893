import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron'
import type { Frame, Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'
import { EventEmitter } from 'node:events'
import { toProgram } from './addresses'
import { DELIVERY, type Delivery } from './preload-world'
import { pack } from './wire'

type Doubled = Pick<WebContents, 'getURL' | 'print' | 'printToPDF' | 'send' | 'setWindowOpenHandler'>
type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** The page of a window, as the shell sees it. */
export class WebContentsDouble extends EventEmitter implements Doubled {
  readonly mainFrame: { readonly url: string }
  #page: Page | undefined
  #opens: WindowOpenHandler | undefined
  #sent: Promise<unknown> = Promise.resolve()

  constructor() {
    super()
    const pageUrl = () => toProgram(this.#page?.url() ?? 'about:blank')
    this.mainFrame = {
      get url() {
        return pageUrl()
      },
    }
  }

  attach(page: Page): void {
    this.#page = page
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.emit('did-navigate')
    })
  }

  get page(): Page {
    if (!this.#page) throw new Error('The window has not loaded a page yet.')
    return this.#page
  }

  /** The frame that a message came from: the very object for the page itself. */
  frameOf(frame: Frame): { readonly url: string } {
    return frame === this.page.mainFrame() ? this.mainFrame : { url: toProgram(frame.url()) }
  }

  send(channel: string, ...args: unknown[]): void {
    const wire = pack(args)
    const { page } = this
    // One after another, as a channel delivers them; a page that is gone hears nothing.
    const before = this.#sent
    this.#sent = (async () => {
      await before
      await page.evaluate(deliver, { key: DELIVERY, channel, wire })
    })().catch(() => undefined)
  }

  /** What went to the printer: nobody has one while testing. */
  readonly printed: WebContentsPrintOptions[] = []

  print(
    options: WebContentsPrintOptions = {},
    done?: (success: boolean, failureReason: string) => void,
  ): void {
    this.printed.push(structuredClone(options))
    done?.(true, '')
  }

  printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { preferCSSPageSize = false, printBackground = false } = options
    return this.page.pdf({ preferCSSPageSize, printBackground })
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#opens = handler
  }

  getURL(): string {
    return this.mainFrame.url
  }

  /** Whether a further window may open; without a handler Electron opens it, and so it does with fewer bounds. */
  mayOpen(url: string, frameName = ''): boolean {
    const answer = this.#opens?.({ url, frameName } as Parameters<WindowOpenHandler>[0])
    if (answer?.action === 'deny') return false
    const { sandbox, contextIsolation, preload } = answer?.overrideBrowserWindowOptions?.webPreferences ?? {}
    if (sandbox !== true || contextIsolation !== true || preload !== undefined)
      throw new Error('The stand-in opens sandboxed and isolated windows without a preload only.')
    return true
  }

  /** Asks the shell's listeners; true where one of them prevented it. */
  isPrevented(event: string, details: object): boolean {
    let prevented = false
    this.emit(event, { ...details, preventDefault: () => (prevented = true) })
    return prevented
  }
}

function deliver({ key, channel, wire }: { key: string; channel: string; wire: string }): void {
  const page = window as unknown as Record<symbol, Delivery>
  page[Symbol.for(key)]?.deliver(channel, wire)
}
