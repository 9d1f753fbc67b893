import { failure, success, type Outcome } from '../../../core/outcome'
import { countText } from '../../../core/wording'
import type { Opened, WorkbookInfo } from '../../../protocol/api'
import type { WorkbookClient } from '../../../protocol/client'
import type { ChangeStep } from '../../../protocol/journal-format'
import { withoutComputing } from '../../../protocol/reviving-client'
import type { ReadJournal } from './left-workbook'

export interface Restored {
  readonly opened: Opened
  readonly info: WorkbookInfo
  /** Whether another attempt could come no further. */
  readonly isWhole: boolean
  /** What of it could not be restored, or was not computed; in sentences. */
  readonly remark?: string
}

/** Stands for no state at all: a workbook that was saved so is not what it holds now. */
export const NO_STATE = -1

/** Makes a workbook again: opens what it was opened from, and does to it what was done. */
export async function replay(
  client: Pick<WorkbookClient, 'call'>,
  { head, steps, underWay, missing }: ReadJournal,
): Promise<Outcome<Restored>> {
  const opened = await client.call('open', head.source)
  if (!opened.ok) return opened
  /** What the numbers of the journal's states are now. */
  const states = new Map([[head.state, opened.value.info.state]])
  let { info } = opened.value
  let done = 0
  for (const step of steps) {
    const answer = await again(client, step, states)
    if (!answer.ok) break
    info = answer.value
    states.set(step.state, info.state)
    done++
  }
  const left = steps.length - done
  const uncomputed = left === 0 ? await uncomputedAgain(client, underWay) : []
  info = uncomputed.at(-1) ?? info
  if (!info.dirty) info = await client.call('markSaved', NO_STATE)
  const remark = remarksOn(left, uncomputed.length, missing).join(' ')
  const isWhole = left === 0 && missing === 'nothing'
  return success({ opened: opened.value, info, isWhole, ...(remark === '' ? {} : { remark }) })
}

/** What was under way is done without computing it, which may be what the program has ended of. */
async function uncomputedAgain(
  client: Pick<WorkbookClient, 'call'>,
  underWay: readonly ChangeStep[],
): Promise<readonly WorkbookInfo[]> {
  const infos: WorkbookInfo[] = []
  for (const step of underWay) {
    const args = withoutComputing(step)
    const answer = await client.call(step.name, ...(args as typeof step.args))
    // What is refused now would have been refused then.
    if ('ok' in answer && answer.ok) infos.push(answer.value.info)
  }
  return infos
}

async function again(
  client: Pick<WorkbookClient, 'call'>,
  step: ReadJournal['steps'][number],
  states: ReadonlyMap<number, number>,
): Promise<Outcome<WorkbookInfo>> {
  if (step.name === 'markSaved')
    return success(await client.call('markSaved', states.get(step.args[0]) ?? NO_STATE))
  const applied = await client.call(step.name, ...step.args)
  return applied.ok ? success(applied.value.info) : failure(applied.message)
}

function remarksOn(left: number, uncomputed: number, missing: ReadJournal['missing']): readonly string[] {
  if (left > 0)
    return [`All is restored but the last ${countText(left, 'change')}, which could not be made again.`]
  const remarks: string[] = []
  if (uncomputed === 1) remarks.push('The last change was still being computed: F9 calculates its formulas.')
  if (uncomputed > 1)
    remarks.push(
      `The last ${countText(uncomputed, 'change')} were still being computed: F9 calculates their formulas.`,
    )
  if (missing === 'end')
    remarks.push(
      'All is restored but the last change, which was not whole on the disk when the program ended.',
    )
  if (missing === 'rest')
    remarks.push('What was kept is damaged: it is restored up to there, and what came after is lost.')
  return remarks
}
