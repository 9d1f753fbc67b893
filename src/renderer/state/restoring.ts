import { failure, success, type Outcome } from '../../core/outcome'
import { countText } from '../../core/wording'
import type { Opened, WorkbookInfo } from '../../protocol/api'
import type { WorkbookClient } from '../../protocol/client'
import type { ReadJournal } from './left-workbook'

export interface Restored {
  readonly opened: Opened
  readonly info: WorkbookInfo
  /** What of it could not be restored, a sentence. */
  readonly remark?: string
}

/** Stands for no state at all: a workbook that was saved so is not what it holds now. */
export const NO_STATE = -1

/** Makes a workbook again: opens what it was opened from, and does to it what was done. */
export async function replay(
  client: Pick<WorkbookClient, 'call'>,
  { head, steps, missing }: ReadJournal,
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
  if (!info.dirty) info = await client.call('markSaved', NO_STATE)
  const remark = remarkOn(steps.length - done, missing)
  return success({ opened: opened.value, info, ...(remark === undefined ? {} : { remark }) })
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

function remarkOn(left: number, missing: ReadJournal['missing']): string | undefined {
  if (left > 0)
    return `All is restored but the last ${countText(left, 'change')}, which could not be made again.`
  if (missing === 'end')
    return 'All is restored but the last change, which was not whole on the disk when the program ended.'
  if (missing === 'rest')
    return 'What was kept is damaged: it is restored up to there, and what came after is lost.'
  return undefined
}
