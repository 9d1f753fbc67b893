/** Saves one version after the other into the folder that it is given, until it is killed; tells each that is done. */
import { writeSync } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { savePackageFolder, type FolderFs } from '../../src/main/files/save-folder'
import { versionFolder } from './saved-folders'

const [folder, disk] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder to save.')

const noRename: FolderFs = {
  ...nodeFs,
  rename: () => Promise.reject(Object.assign(new Error('EXDEV: made to fail'), { code: 'EXDEV' })),
}

for (let version = 1; ; version++) {
  const descriptor = path.join(folder, 'datapackage.json')
  const saved = await savePackageFolder(
    descriptor,
    versionFolder(version),
    disk === 'no-rename' ? noRename : nodeFs,
  )
  if (!saved.ok) throw new Error(saved.message)
  writeSync(1, `${version}\n`)
}
