import process from 'node:process'
import { nodeTerminal } from './node-terminal'
import { run } from './run'

process.exitCode = await run(process.argv.slice(2), nodeTerminal)
