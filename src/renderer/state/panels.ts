import { createSignal, type Accessor } from 'solid-js'
import type { AnyFunction } from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'

/** What stands over the window besides questions. */
export type Panel =
  | 'functions'
  | 'about'
  | 'sort'
  | 'names'
  | 'paste'
  | 'recover'
  | 'versions'
  | 'commands'
  | 'shortcuts'
  | 'print'
  | 'pdf'

/** The panel over the window, one at a time, and the functions that the one of help is about. */
export interface Panels {
  readonly panel: Accessor<Panel | undefined>
  showPanel(panel: Panel | undefined): void
  /** Opens the help of a function, or of all where there is none of that name. */
  showFunction(name: string | undefined): void
  /** The function whose help was asked for. */
  readonly shownFunction: Accessor<string | undefined>
  /** Every function of a formula; empty until `loadFunctions` has brought them. */
  readonly functions: Accessor<readonly AnyFunction[]>
  loadFunctions(): void
}

/** No panel at first. */
export function createPanels(client: Pick<WorkbookClient, 'call'>): Panels {
  const [panel, setPanel] = createSignal<Panel>()
  const [shownFunction, setShownFunction] = createSignal<string>()
  const [functions, setFunctions] = createSignal<readonly AnyFunction[]>([])
  let loading = false

  function loadFunctions() {
    if (loading) return
    loading = true
    void client.call('functions').then(setFunctions)
  }

  function show(next: Panel | undefined, about?: string) {
    setShownFunction(about)
    setPanel(next)
    if (next === 'functions') loadFunctions()
  }

  return {
    panel,
    showPanel: (next) => show(next),
    showFunction: (name) => show('functions', name),
    shownFunction,
    functions,
    loadFunctions,
  }
}
