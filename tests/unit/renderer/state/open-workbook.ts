import { createRoot } from 'solid-js'
import { parseCell } from '../../../../src/core/address'
import type { Source, WorkerEvent } from '../../../../src/protocol/api'
import type { WorkbookClient } from '../../../../src/protocol/client'
import { createWorkbookState, type WorkbookState } from '../../../../src/renderer/state/workbook'
import { createService } from '../../../../src/worker/service'

/** The window's state of a workbook over a real engine in the same thread. */
export class OpenWorkbook {
  readonly state: WorkbookState

  private constructor(client: WorkbookClient) {
    this.state = createRoot(() =>
      createWorkbookState(client, { say: () => undefined, dismiss: () => undefined }),
    )
  }

  static async open(source: Source) {
    const listeners = new Set<(event: WorkerEvent) => void>()
    const service = createService((event) => listeners.forEach((listener) => listener(event)))
    const client = {
      call: async (name: keyof typeof service, ...args: readonly unknown[]) =>
        (service[name] as (...given: readonly unknown[]) => unknown)(...args),
      onEvent(listener: (event: WorkerEvent) => void) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    } as unknown as WorkbookClient
    const workbook = new OpenWorkbook(client)
    const opened = await client.call('open', source)
    if (!opened.ok) throw new Error(opened.message)
    workbook.state.mirror.setInfo(opened.value.info)
    workbook.state.reset(opened.value.info.sheets)
    return { workbook, opened: opened.value }
  }

  /** Types a text into a cell of a sheet. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    const id = this.state.sheets().find(({ name }) => name === sheet)!.id
    await this.state.apply({ type: 'set-cells', sheet: id, at: parseCell(address)!, inputs: [[text]] })
    await settled()
  }
}

/** What was asked of the engine is answered, and what follows from it is asked and answered too. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setTimeout(resolve))
}
