import { expect, it } from 'vitest'
import { oneAtATime } from '../../../../src/renderer/state/one-at-a-time'

it('does once more what is asked for meanwhile, however often', async () => {
  let runs = 0
  const run = oneAtATime(async () => void runs++)
  const first = run()
  await Promise.all([run(), run(), first])
  expect(runs).toBe(2)
})

it('runs again after a run that failed', async () => {
  let runs = 0
  const run = oneAtATime(async () => {
    if (++runs === 1) throw new Error('The worker is gone.')
  })
  await expect(run()).rejects.toThrow('The worker is gone.')
  await run()
  expect(runs).toBe(2)
})
