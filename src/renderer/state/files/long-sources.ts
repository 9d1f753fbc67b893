import { failure, type Failure, type Outcome } from '../../../core/outcome'
import type { FileSource } from '../../../protocol/api'
import type { Dialogs } from '../dialogs'
import { askPart, tooLong } from './file-parts'
import { CANCELLED } from './incoming'

type Asking = Pick<Dialogs, 'choose' | 'prompt'>

/**
 * Gives files to `open`. Of each that proves to have more rows than a sheet it is asked what is taken, and they are given
 * again; the failure is `CANCELLED` where the user leaves that, or leaves all of them out.
 */
export async function withParts<T>(
  dialogs: Asking,
  files: readonly FileSource[],
  open: (files: readonly FileSource[]) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let sources = files
  while (sources.length > 0) {
    const opened = await open(sources)
    const long = opened.ok ? undefined : longOf(sources, opened)
    if (!long) return opened
    const part = await askPart(dialogs, tooLong(long.name), sources.length > 1)
    if (part === undefined) return failure(CANCELLED)
    sources =
      part === 'leave-out'
        ? sources.filter((source) => source !== long)
        : sources.map((source) => (source === long ? { ...long, part } : source))
  }
  return failure(CANCELLED)
}

/** The table that is too long; a part of one never is. */
function longOf(sources: readonly FileSource[], { kind, at = 0 }: Failure) {
  const source = sources[at]
  return kind === 'too-long' && source?.kind === 'csv' && !source.part ? source : undefined
}
