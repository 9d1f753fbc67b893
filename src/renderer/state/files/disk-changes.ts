import type { Desktop, DiskState, FileId, FileRef } from '../../../shared/desktop'
import type { Dialogs } from '../dialogs'
import type { Notices } from '../notices'

export type Overwriting = 'overwrite' | 'save-as' | 'reopen'

/** Asks what to do about a file that another program has changed or removed; answers at once where none has. */
export async function askOverwriting(
  dialogs: Pick<Dialogs, 'choose'>,
  name: string,
  state: DiskState,
): Promise<Overwriting | undefined> {
  if (state === 'same') return 'overwrite'
  const { title, text, options } = QUESTIONS[state]
  return dialogs.choose({ title: `“${name}” ${title}`, text, confirm: 'Go on', options })
}

interface Question {
  /** Behind the file's name. */
  readonly title: string
  readonly text: string
  readonly options: readonly { readonly id: Overwriting; readonly label: string }[]
}

const QUESTIONS: Readonly<Record<Exclude<DiskState, 'same'>, Question>> = {
  gone: {
    title: 'is not there any more',
    text: 'It was deleted, moved or renamed since it was opened here.',
    options: [
      { id: 'save-as', label: 'Save under a name and folder that I choose' },
      { id: 'overwrite', label: 'Save it where it was' },
    ],
  },
  changed: {
    title: 'has changed on the disk',
    text: 'Another program has written it since it was opened or saved here.',
    options: [
      { id: 'save-as', label: 'Keep both: save mine under another name' },
      { id: 'overwrite', label: 'Save mine over it' },
      { id: 'reopen', label: 'Open it as it is now, and drop my changes' },
    ],
  },
}

/** What watching needs of the open document. */
export interface WatchedDocument {
  readonly document: () => { readonly file: FileRef | undefined }
  readonly reopen: (id: FileId) => Promise<boolean>
}

/** Looks at the open file whenever the window is come back to, and tells once of each change. */
export function createDiskWatch(
  desktop: Pick<Desktop, 'fileState'>,
  documents: WatchedDocument,
  notices: Pick<Notices, 'say' | 'offer'>,
): () => Promise<void> {
  let told: FileRef | undefined
  return async () => {
    const { file } = documents.document()
    if (!file) return
    const state = await desktop.fileState(file.id)
    if (file !== documents.document().file) return
    if (state === 'same') {
      told = undefined
      return
    }
    if (told === file) return
    told = file
    if (state === 'gone') {
      return notices.say('info', `“${file.name}” is not there any more. What it held is still open here.`)
    }
    notices.offer(`“${file.name}” has changed on the disk.`, {
      label: 'Reload',
      run: () => void documents.reopen(file.id),
    })
  }
}
