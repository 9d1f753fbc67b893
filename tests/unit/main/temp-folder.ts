import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of this test alone, gone after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'logit-sheet-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
