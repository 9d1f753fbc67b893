import path from 'node:path'

/**
 * The file that a command line names, as a whole path. Unpackaged, the first argument that is no switch is the
 * program's own folder.
 */
export function launchFileOf(argv: readonly string[], cwd: string, packaged: boolean): string | undefined {
  const named = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const file = named[packaged ? 0 : 1]
  return file === undefined ? undefined : path.resolve(cwd, file)
}
