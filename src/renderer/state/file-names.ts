const KNOWN = /\.(csv|tsv|tab|txt|zip|json|xlsx|xlsm|ods)$/i
const TEXT = /\.(csv|tsv|tab|txt)$/i

/** What a CSV file of this workbook would be called. */
export function csvName(name: string): string {
  return TEXT.test(name) ? name : `${stemOf(name)}.csv`
}

/** The name with another extension: `Softmax walkthrough` is `softmax-walkthrough.zip`. */
export function nameAs(name: string, extension: 'zip' | 'xlsx'): string {
  return `${stemOf(name)}.${extension}`
}

/** A file's name without what says its kind; a title in the way of file names. */
function stemOf(name: string): string {
  if (KNOWN.test(name)) return name.replace(KNOWN, '')
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
