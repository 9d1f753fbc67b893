// The command line straight from the sources: builds where needed, then runs it with the arguments given.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'

await ensureBuild({ quiet: true })
const { status } = spawnSync(
  process.execPath,
  [path.join(ROOT, 'out/cli/index.js'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
