interface FileKind {
  readonly label: string
  readonly mime: string
  readonly extensions: readonly string[]
}

/** Text with commas or tabs between the cells: one sheet a file. */
export const textKinds: readonly FileKind[] = [
  { label: 'Comma-separated values', mime: 'text/csv', extensions: ['csv'] },
  { label: 'Tab-separated values', mime: 'text/tab-separated-values', extensions: ['tsv', 'tab'] },
  { label: 'Text', mime: 'text/plain', extensions: ['txt'] },
]

/** Other spreadsheets' files, which are read and not written over. */
const spreadsheetKinds: readonly FileKind[] = [
  {
    label: 'Excel workbook',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx', 'xlsm', 'xlsb', 'xls'],
  },
  {
    label: 'OpenDocument spreadsheet',
    mime: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods', 'fods'],
  },
]

const packageKind: FileKind = { label: 'Data Package', mime: 'application/zip', extensions: ['zip'] }

/** What a workbook is exported as. */
const excelKind: FileKind = { ...spreadsheetKinds[0]!, extensions: ['xlsx'] }

/** What a chart is saved as. */
const pictureKinds: readonly FileKind[] = [
  { label: 'SVG picture', mime: 'image/svg+xml', extensions: ['svg'] },
  { label: 'PNG picture', mime: 'image/png', extensions: ['png'] },
]

/** All that can be opened. */
export const openKinds: readonly FileKind[] = [
  ...textKinds,
  packageKind,
  ...spreadsheetKinds,
  { label: 'Data Package descriptor', mime: 'application/json', extensions: ['json'] },
]

/** What a file of this name may be saved as: its own kind, or for text any text. */
export function saveKinds(name: string): readonly FileKind[] {
  const extension = extensionOf(name)
  const picture = pictureKinds.find(({ extensions }) => extensions.includes(extension))
  if (picture) return [picture]
  if (extension === 'xlsx') return [excelKind]
  return packageKind.extensions.includes(extension) ? [packageKind] : textKinds
}

/** Whether a `chosen` name says that what is saved is of another kind than the `suggested` one did. */
export function isMisnamed(suggested: string, chosen: string): boolean {
  const extension = extensionOf(chosen)
  const says = (kinds: readonly FileKind[]) => kinds.some(({ extensions }) => extensions.includes(extension))
  return (
    extension !== extensionOf(suggested) &&
    says([...openKinds, ...pictureKinds]) &&
    !says(saveKinds(suggested))
  )
}

/** Whether a file belongs on the recent list: not a picture, which cannot be opened. */
export function isListed(name: string): boolean {
  return !pictureKinds.some(({ extensions }) => extensions.includes(extensionOf(name)))
}

function extensionOf(name: string): string {
  return name.split('.').at(-1)!.toLowerCase()
}

/** So much of a file of tags is looked at. */
const BEGINNING = 4096
const SPREADSHEET_TAGS =
  /<table[\s>]|<html[\s>]|urn:schemas-microsoft-com:office:spreadsheet|opendocument:xmlns:office:1\.0/i

/** A table of HTML, which many programs export under the name of a spreadsheet, or a spreadsheet as XML. */
function isMarkup(bytes: Uint8Array): boolean {
  // Of UTF-16 every other byte is nothing.
  const codes = bytes.subarray(0, BEGINNING).filter((byte) => byte !== 0)
  const text = Array.from(codes, (byte) => String.fromCharCode(byte)).join('')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*</.test(text) && SPREADSHEET_TAGS.test(text)
}

/**
 * Whether a file is no single table of text: a zip file, one of Office's older ones or one of tags by its bytes,
 * whatever its name, or a JSON file.
 */
export function isWorkbookFile(name: string, bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
  return isZip || isCompound || isMarkup(bytes) || /\.json$/i.test(name)
}

/** How many files the recent list holds. */
export const MAX_RECENT = 10
