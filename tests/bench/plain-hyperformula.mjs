// HyperFormula with Papa Parse and nothing of ours: CSV in, CSV out.
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { HyperFormula } from 'hyperformula'
import Papa from 'papaparse'

const [from, to] = process.argv.slice(2)
const rows = Papa.parse(readFileSync(from, 'utf8').trimEnd()).data
const engine = HyperFormula.buildFromArray(rows, {
  licenseKey: 'gpl-v3',
  smartRounding: false,
  useArrayArithmetic: true,
  maxRows: 1_048_576,
})
writeFileSync(to, Papa.unparse(engine.getSheetValues(0)))
