// Writes docs/functions.md and docs/shortcuts.md from the program's own tables, and docs/third-party.md from its packages:
// `npm run docs`.
import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'
import { ensureBuild, ROOT } from './build.mjs'
import { thirdPartyPage } from './third-party.mjs'

// First: the program shows it.
await writeFile(path.join(ROOT, 'docs/third-party.md'), await thirdPartyPage())

await ensureBuild({ quiet: true })
const page = execFileSync(process.execPath, [path.join(ROOT, 'out/cli/index.js'), 'functions', '--markdown'])
await writeFile(path.join(ROOT, 'docs/functions.md'), page)

const { module } = await runnerImport(path.join(ROOT, 'src/shared/shortcuts-page.ts'))
await writeFile(path.join(ROOT, 'docs/shortcuts.md'), module.shortcutsPage())
