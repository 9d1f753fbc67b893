import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { WebContentsDouble } from './contents-double'
import { pack, unpack, type Wire } from './wire'

type Handler = Parameters<IpcMain['handle']>[1]
type Listener = Parameters<IpcMain['on']>[1]
type Doubled = Pick<IpcMain, 'handle'> & { on(...listening: Parameters<IpcMain['on']>): unknown }

/** The shell's end of the messages; both directions pass through text, so that nothing is shared by accident. */
export class IpcMainDouble implements Doubled {
  readonly #handlers = new Map<string, Handler>()
  readonly #listeners = new Map<string, Listener>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`“${channel}” is handled already.`)
    this.#handlers.set(channel, handler)
  }

  on(channel: string, listener: Listener): this {
    this.#listeners.set(channel, listener)
    return this
  }

  /** A message of the page. */
  async receive(
    sender: WebContentsDouble,
    senderFrame: { readonly url: string },
    message: { readonly kind: 'invoke' | 'send'; readonly channel: string; readonly args: Wire },
  ): Promise<Wire> {
    const args = unpack(message.args) as unknown[]
    // The shell looks at nothing else of an event.
    const event = { sender, senderFrame } as unknown as IpcMainEvent & IpcMainInvokeEvent
    if (message.kind === 'send') {
      this.#listeners.get(message.channel)?.(event, ...args)
      return pack(undefined)
    }
    const handler = this.#handlers.get(message.channel)
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`)
    const answer: unknown = await handler(event, ...args)
    return pack(answer)
  }
}
