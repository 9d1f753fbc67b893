#!/usr/bin/env node
import { existsSync } from 'node:fs'
import process from 'node:process'

const built = new URL('../out/cli/index.js', import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  process.stderr.write('logitsheet: the program is not built yet: run “npm ci” or “npm run build” first.\n')
  process.exitCode = 1
}
