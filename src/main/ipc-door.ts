import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'

/** The one way in for messages of the window: every handler is registered here, and every message is checked. */
export interface IpcDoor {
  /** Answers a call. One from elsewhere, or with arguments that `check` refuses, gets a refusal instead. */
  answer<A extends unknown[]>(
    channel: string,
    check: (args: readonly unknown[]) => A | undefined,
    run: (...args: NoInfer<A>) => unknown,
  ): void
  /** Takes a message that has no answer; a bad one is dropped. */
  take<A extends unknown[]>(
    channel: string,
    check: (args: readonly unknown[]) => A | undefined,
    run: (...args: NoInfer<A>) => void,
  ): void
}

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame' | 'sender'>

export interface IpcDoorOptions {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'on'>
  /** Whether a page with this address is the program's own. */
  readonly isOwnPage: (url: string) => boolean
  readonly log: (message: string) => void
}

/** What a call gets that the contract does not allow. */
export const refusal = {
  ok: false,
  message: 'Logit Sheet refused this request because it did not come from its own window in the right form.',
} as const

export function createIpcDoor({ ipcMain, isOwnPage, log }: IpcDoorOptions): IpcDoor {
  /** The arguments when sender and arguments are in order. */
  function admit<A>(
    channel: string,
    event: Sender,
    checked: () => A | undefined,
  ): { readonly args: A } | undefined {
    const frame = event.senderFrame
    if (frame === null || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) {
      log(`Refused ${channel} from ${frame?.url ?? 'a frame that is gone'}.`)
      return undefined
    }
    const args = checked()
    if (args === undefined) {
      log(`Refused ${channel}: its arguments are not what the contract says.`)
      return undefined
    }
    return { args }
  }

  return {
    answer(channel, check, run) {
      ipcMain.handle(channel, async (event, ...args: unknown[]) => {
        const admitted = admit(channel, event, () => check(args))
        return admitted ? run(...admitted.args) : refusal
      })
    },
    take(channel, check, run) {
      ipcMain.on(channel, (event, ...args: unknown[]) => {
        const admitted = admit(channel, event, () => check(args))
        if (admitted) run(...admitted.args)
      })
    },
  }
}
