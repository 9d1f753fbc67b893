// The command line straight from the sources: builds where needed, then runs it with the arguments given.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'

await ensureBuild({ quiet: true })
const { status } = spawnSync(
  process.execPath,
  [path.join(ROOT, 'out/cli/index.js'), ...process.argv.slice(2)],
  // npm runs scripts in the package's folder and tells where the user was.
  { stdio: 'inherit', cwd: process.env['INIT_CWD'] ?? process.cwd() },
)
process.exitCode = status ?? 1
