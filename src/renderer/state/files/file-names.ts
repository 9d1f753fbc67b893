const KNOWN = /\.(csv|tsv|tab|txt|zip|json|xlsx|xlsm|ods)$/i
const TEXT = /\.(csv|tsv|tab|txt)$/i

/** What a CSV file of this workbook would be called. */
export function csvName(name: string): string {
  return allowed(TEXT.test(name) ? name : `${stemOf(name)}.csv`)
}

/** The name with another extension: `Softmax walkthrough` is `softmax-walkthrough.zip`. */
export function nameAs(name: string, extension: 'zip' | 'xlsx'): string {
  return allowed(`${stemOf(name)}.${extension}`)
}

/** The name without what says its kind: a folder has none. */
export function folderName(name: string): string {
  return allowed(name.replace(KNOWN, ''))
}

/** What an earlier save of a file is called while it is looked at: `book (as saved 12:03).csv`. */
export function versionName(name: string, saved: number): string {
  const time = new Date(saved).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' })
  const kind = KNOWN.exec(name)?.[0] ?? ''
  return `${name.slice(0, name.length - kind.length)} (as saved ${time})${kind}`
}

/** Not every disk takes the colon of a time. */
function allowed(name: string): string {
  return name.replaceAll(':', '.')
}

/** A file's name without what says its kind; a title in the way of file names. */
function stemOf(name: string): string {
  if (KNOWN.test(name)) return name.replace(KNOWN, '')
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
