import type { Answer, Arguments, RequestName, WorkerEvent } from './api'
import { connect, type LendingClient, type WorkbookClient } from './client'
import type { Endpoint } from './endpoint'

/** One life of the worker. */
export interface WorkerLife {
  readonly endpoint: Endpoint
  /** Tells when it has died by itself. */
  onDeath(listener: () => void): void
  /** Ends it at once, whatever it is doing. */
  end(): void
}

/** Why a worker was started again. */
export type Revival = 'died' | 'stopped'

export interface RevivingClient extends WorkbookClient {
  /** Ends a change that takes too long; answers whether there was one. The change itself is kept, uncomputed. */
  stop(): boolean
  /** Tells that the worker was started again and holds what it held. Returns its stop. */
  onRevived(listener: (why: Revival) => void): () => void
  /** Calls the listener for every change when it is requested and when it is done: enough to make this workbook again. Returns its stop. */
  onChanges(listener: ChangeListener): () => void
}

/** What becomes of changes; they are answered in the order in which they were asked for. */
export interface ChangeListener {
  asked(change: AskedChange): void
  made(change: MadeChange): void
  /** It was refused, or is lost, and has changed nothing. */
  dropped(number: number): void
}

/** Requests that change the workbook: what has to be done again in a new life. */
const changeNames = ['open', 'apply', 'undo', 'redo', 'calculate', 'markSaved'] as const
const CHANGES: ReadonlySet<RequestName> = new Set(changeNames)

/** Requests that a file is opened with: ended, or fatal to the worker, they are not tried again. */
const OPENINGS: ReadonlySet<RequestName> = new Set(['open', 'readSpreadsheet', 'formulasIn'])

export type ChangeName = (typeof changeNames)[number]
/** A request that changes an open workbook. */
export type ChangeStep = {
  [N in Exclude<ChangeName, 'open'>]: { readonly name: N; readonly args: Arguments<N> }
}[Exclude<ChangeName, 'open'>]
type AnyChange = { readonly name: 'open'; readonly args: Arguments<'open'> } | ChangeStep
/** A change that was asked for; its `number` is its alone. */
export type AskedChange = AnyChange & { readonly number: number }
/** `state` is what `WorkbookInfo.state` said after it; its arguments may be others where its calculation was stopped. */
export type MadeChange = AskedChange & { readonly state: number }

const NOTHING_WATCHED: Arguments<'watch'> = [
  { cells: [], charted: [], active: undefined, selection: undefined },
  0,
]

const LOST =
  'The engine ended unexpectedly and was started again; this change was not made, everything before it is there.'
const NOT_OPENED = 'Opening it was ended before it was done.'
/** A request that a worker has died of this often is given up. */
const MOST_DEATHS = 2

/** A request on its way, in one life or another. */
interface Request {
  readonly name: RequestName
  readonly args: Arguments<RequestName>
  readonly number: number
  readonly resolve: (value: never) => void
  readonly reject: (reason: Error) => void
  deaths: number
}

type Step = Pick<Request, 'name' | 'args'>

/**
 * Speaks to a worker that may die, or be ended in the midst of a calculation: a new one is started and does again what
 * had been done, so that nothing but the change under way can be lost.
 */
export function connectReviving(start: () => WorkerLife): RevivingClient {
  const listeners = new Set<(event: WorkerEvent) => void>()
  const revived = new Set<(why: Revival) => void>()
  const changes = new Set<ChangeListener>()
  const waiting: Request[] = []
  /** What made the workbook what it is, from its opening on. */
  const journal: Step[] = []
  let watched: Arguments<'watch'> | undefined
  let life: WorkerLife
  let client: LendingClient
  let generation = 0
  let numbers = 0
  let restoring = false

  const tell = (event: WorkerEvent) => {
    for (const listener of listeners) listener(event)
  }

  function begin() {
    const born = ++generation
    life = start()
    client = connect(life.endpoint)
    client.onEvent((event) => {
      // What is done again is not shown step by step.
      if (born === generation && !(restoring && event.type === 'view')) tell(event)
    })
    life.onDeath(() => born === generation && revive('died'))
  }

  async function send(request: Request) {
    const born = generation
    try {
      // An opening that a worker dies of is not tried again; what is done again must not be lost.
      const isOpening = request.name === 'open'
      const value = await (isOpening ? client.lend(...(request.args as Arguments<'open'>)) : call(request))
      if (born !== generation) return
      settle(request)
      if (CHANGES.has(request.name)) noteAnswer(request, value)
      request.resolve(value as never)
    } catch (error) {
      if (born !== generation) return
      // What a change has left behind when it threw cannot be known.
      if (CHANGES.has(request.name)) return revive('died')
      settle(request)
      request.reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  const call = ({ name, args }: Step) =>
    client.call(name, ...(args as Arguments<typeof name>)) as Promise<Answer<RequestName>>

  function settle(request: Request) {
    waiting.splice(waiting.indexOf(request), 1)
  }

  function noteAnswer({ name, args, number }: Request, answer: Answer<RequestName>) {
    if (!isDone(answer)) return drop(number)
    if (name === 'open') journal.length = 0
    journal.push({ name, args })
    const change = { name, args, number, state: stateIn(answer) } as MadeChange
    for (const listener of changes) listener.made(change)
  }

  function drop(number: number) {
    for (const listener of changes) listener.dropped(number)
  }

  function revive(why: Revival) {
    life.end()
    begin()
    restoring = true
    tell({ type: 'progress', phase: 'Restoring', done: undefined })
    for (const step of journal) void call(step).catch(() => undefined)
    const [first, ...others] = waiting.splice(0)
    const again = first && survivor(first, why)
    void showAgain()
    for (const request of [...(again ? [again] : []), ...others]) {
      waiting.push(request)
      void send(request)
    }
    for (const listener of revived) listener(why)
  }

  /** What becomes of the request that was under way: tried again, done without computing, or answered as lost. */
  function survivor(request: Request, why: Revival): Request | undefined {
    const { name } = request
    if (why === 'stopped' && !OPENINGS.has(name)) {
      return { ...request, args: withoutComputing(request) }
    }
    if (CHANGES.has(name) || OPENINGS.has(name)) {
      // Who ends an opening knows why the file is not there.
      const lost = OPENINGS.has(name) ? (why === 'stopped' ? '' : NOT_OPENED) : LOST
      if (CHANGES.has(name)) drop(request.number)
      request.resolve({ ok: false, message: lost } as never)
      return undefined
    }
    if (++request.deaths < MOST_DEATHS) return request
    request.reject(new Error('The engine ends whenever it is asked this.'))
    return undefined
  }

  async function showAgain() {
    const born = generation
    const contents = await client.call('watch', ...(watched ?? NOTHING_WATCHED)).catch(() => undefined)
    if (born !== generation) return
    restoring = false
    if (contents && watched) tell({ type: 'view', contents })
    tell({ type: 'progress', phase: 'idle', done: undefined })
  }

  begin()
  return {
    call(name, ...args) {
      if (name === 'watch') watched = args as Arguments<'watch'>
      return new Promise((resolve, reject) => {
        const request = { name, args, number: ++numbers, resolve, reject, deaths: 0 } as Request
        waiting.push(request)
        const change = { name, args, number: request.number } as AskedChange
        if (CHANGES.has(name)) for (const listener of changes) listener.asked(change)
        void send(request)
      })
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop() {
      const [first] = waiting
      if (!first || !(CHANGES.has(first.name) || OPENINGS.has(first.name))) return false
      revive('stopped')
      return true
    },
    onRevived(listener) {
      revived.add(listener)
      return () => revived.delete(listener)
    },
    onChanges(listener) {
      changes.add(listener)
      return () => changes.delete(listener)
    },
  }
}

/** The arguments of the same change with its formulas left uncomputed. */
export function withoutComputing({ name, args }: Step): Arguments<RequestName> {
  if (name === 'apply') return [args[0], true] as Arguments<'apply'>
  if (name === 'undo' || name === 'redo' || name === 'calculate') return [true]
  return args
}

/** A refusal changes nothing, and is not done again. */
function isDone(value: unknown): boolean {
  return !(typeof value === 'object' && value !== null && 'ok' in value && value.ok === false)
}

/** What the workbook holds after a change, as its answer tells. */
function stateIn(answer: unknown): number {
  const { value = answer } = answer as { readonly value?: unknown }
  const { info = value } = value as { readonly info?: unknown }
  return (info as { readonly state?: number }).state ?? 0
}
