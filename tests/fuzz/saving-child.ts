/** Saves one version after the other over the file that it is given, until it is killed; tells each that is done. */
import { writeSync } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import process from 'node:process'
import { saveWholeFile, type SavingFs } from '../../src/main/files/save-file'
import { versionBytes } from './saved-versions'

const [file, disk] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the file to save.')

const noRename: SavingFs = {
  ...nodeFs,
  rename: () => Promise.reject(Object.assign(new Error('EXDEV: made to fail'), { code: 'EXDEV' })),
}

for (let version = 1; ; version++) {
  const saved = await saveWholeFile(file, versionBytes(version), disk === 'no-rename' ? noRename : nodeFs)
  if (!saved.ok) throw new Error(saved.message)
  writeSync(1, `${version}\n`)
}
