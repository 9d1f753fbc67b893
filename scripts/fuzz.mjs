// Random commands against the engine: `npm run fuzz -- --steps 100000 --seed 7`. A failing run prints its seed and the
// shortest sequence of commands that fails. `--kills 200` ends that many processes in the midst of saving, and as many while they keep a journal.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { steps: { type: 'string' }, seed: { type: 'string' }, kills: { type: 'string' } },
})
const given = { FUZZ_STEPS: values.steps, FUZZ_SEED: values.seed, FUZZ_KILLS: values.kills ?? '200' }
for (const [name, text] of Object.entries(given)) {
  if (text === undefined) continue
  if (!/^-?\d+$/.test(text)) {
    console.error(`--${name.slice(5).toLowerCase()} is a whole number, not “${text}”.`)
    process.exit(2)
  }
  process.env[name] = text
}
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/fuzz'], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
