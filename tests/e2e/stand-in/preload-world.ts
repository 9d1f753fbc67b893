import type { Wire } from './wire'

/** What the page's side of the stand-in needs to know. */
export interface PreloadWorld {
  /** The binding that carries messages to the shell. */
  readonly binding: string
  readonly platform: string
  readonly argv: readonly string[]
}

/** The way back, from the shell to the page. */
export interface Delivery {
  deliver(channel: string, args: Wire): void
}

export const DELIVERY = 'logit-sheet.stand-in'

type Door = (kind: 'invoke' | 'send', channel: string, args: Wire) => Promise<Wire>
type Listener = (event: unknown, ...args: unknown[]) => void
type Preload = (require: (name: string) => unknown, process: object) => void

/**
 * Runs in the page before its own scripts, with the built preload: gives it `ipcRenderer` and `contextBridge`,
 * and nothing else. What it exposes is copied as Electron copies it between its two worlds.
 */
export function installPreload(world: PreloadWorld, preload: Preload): void {
  const page = window as unknown as Record<string, unknown>
  const door = page[world.binding] as Door
  delete page[world.binding]
  if (window !== window.top) return

  const pack = (value: unknown): Wire =>
    JSON.stringify(structuredClone(value), (_key, part: unknown) => {
      if (part instanceof Uint8Array) return { $bytes: btoa(characters(part)) }
      if (ArrayBuffer.isView(part)) throw new TypeError('Only Uint8Array is part of the contract.')
      return part === undefined ? { $undefined: true } : part
    })
  const unpack = (wire: Wire): unknown =>
    JSON.parse(wire, (_key, part: unknown) => {
      if (typeof part !== 'object' || part === null) return part
      if ('$bytes' in part) return Uint8Array.from(atob(String(part.$bytes)), (text) => text.codePointAt(0)!)
      return '$undefined' in part ? undefined : part
    })
  function characters(bytes: Uint8Array): string {
    let text = ''
    for (let start = 0; start < bytes.length; start += 8192) {
      text += String.fromCodePoint(...bytes.subarray(start, start + 8192))
    }
    return text
  }

  const listeners = new Map<string, Listener[]>()
  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => unpack(await door('invoke', channel, pack(args))),
    send: (channel: string, ...args: unknown[]) => void door('send', channel, pack(args)),
    on: (channel: string, listener: Listener) =>
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    off: (channel: string, listener: Listener) =>
      listeners.set(channel, listeners.get(channel)?.filter((other) => other !== listener) ?? []),
  }
  const delivery: Delivery = {
    deliver: (channel, args) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(unpack(args) as unknown[]))
    },
  }
  Object.defineProperty(window, Symbol.for('logit-sheet.stand-in'), { value: delivery })

  /** Between worlds functions become calls, and everything else a copy. */
  function cross(value: unknown): unknown {
    if (value instanceof Promise) return value.then(cross)
    if (typeof value !== 'function') return structuredClone(value)
    return (...args: unknown[]) => cross(value(...args.map(cross)))
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) => {
      const copy = Object.fromEntries(Object.entries(api).map(([key, value]) => [key, cross(value)]))
      Object.defineProperty(window, name, { value: Object.freeze(copy), enumerable: true })
    },
  }

  preload(
    (name) => {
      if (name !== 'electron') throw new Error(`A sandboxed preload may not require “${name}”.`)
      return { ipcRenderer, contextBridge }
    },
    { platform: world.platform, argv: world.argv },
  )
}
