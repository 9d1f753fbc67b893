import type { Dialogs } from '../dialogs'

/** What became of a file in the window: the workbook, a sheet of it, or nothing. */
export type Became = 'opened' | 'added' | 'not opened'

/**
 * Tells of a file that a save was cut off, which is told once: from then on what it held before is one of its versions.
 * Where the file is not open, answers whether that is to be opened: it may be all that can be read of it.
 */
export async function askCutOff(
  dialogs: Pick<Dialogs, 'message' | 'choose'>,
  name: string,
  became: Became,
): Promise<boolean> {
  const title = `A save of “${name}” was cut off`
  if (became !== 'not opened') {
    const way = became === 'added' ? `open “${name}”, then choose ` : ''
    const before = `What it held before is among its previous versions: ${way}File → Previous Versions….`
    await dialogs.message(title, `${MAYBE_HALF} ${before}`)
    return false
  }
  const chosen = await dialogs.choose({
    title,
    text: MAYBE_HALF,
    confirm: 'Go on',
    options: [
      { id: 'open', label: 'Open a copy of what it held before' },
      { id: 'leave', label: 'Leave it: it stays among the file’s previous versions' },
    ],
  })
  return chosen === 'open'
}

const MAYBE_HALF = 'It may be only in part what it was to be.'
