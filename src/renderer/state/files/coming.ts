import { createSignal, type Accessor } from 'solid-js'
import type { CellBlock, SheetId, SheetInfo } from '../../../protocol/api'
import type { Progress } from '../progress'

/** A file that is on its way into the window: how it begins, to be looked at until all of it is there. */
export interface ComingFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly beginning: CellBlock
}

export interface Coming {
  readonly file: Accessor<ComingFile | undefined>
  /** The sheet that stands for it; its number is no workbook's. */
  readonly sheet: Accessor<SheetInfo | undefined>
  /** What a sheet shows before its own cells have come: how its file begins, also when the file is there. */
  blocksFor(sheet: SheetId): readonly CellBlock[]
  /** Shows a file; `undefined` that none is coming any more. */
  show(file: ComingFile | undefined): void
  /** When what is shown now began to be shown, of `performance.now()`. */
  readonly since: Accessor<number>
}

export function createComing(now: () => number = () => performance.now()): Coming {
  const [file, setFile] = createSignal<ComingFile>()
  const [last, setLast] = createSignal<CellBlock>()
  const [since, setSince] = createSignal(0)

  const sheet = () => {
    const coming = file()
    if (!coming) return undefined
    const { sheet: id, range } = coming.beginning
    const name = coming.name.replace(/\.[a-z]+$/i, '')
    return { id, name, rows: range.bottom + 1, columns: range.right + 1 }
  }

  return {
    file,
    sheet,
    blocksFor(id) {
      const block = last()
      return block ? [{ ...block, sheet: id }] : []
    },
    show(next) {
      setFile(next)
      if (!next) return
      setSince(now())
      setLast(next.beginning)
    },
    since,
  }
}

/** What the status bar says while a file comes: how far it is, and how many megabytes a second. */
export function comingProgress(
  { size }: ComingFile,
  since: number,
  { done, phase }: Pick<Progress, 'done' | 'phase'>,
  now: number,
): Progress {
  const isReading = phase.startsWith('Reading')
  if (!isReading || done === undefined || done === 0)
    return { phase: isReading ? 'Loading' : phase, done, since }
  const rate = (done * size) / 1e6 / (Math.max(now - since, 1) / 1000)
  return { phase: `Loading, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} MB/s`, done, since }
}
