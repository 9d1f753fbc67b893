// Writes docs/functions.md from the functions' own descriptors: `npm run docs`.
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { ensureBuild, ROOT } from './build.mjs'

await ensureBuild({ quiet: true })
const page = execFileSync(process.execPath, [path.join(ROOT, 'out/cli/index.js'), 'functions', '--markdown'])
await writeFile(path.join(ROOT, 'docs/functions.md'), page)
