/**
 * The largest file that is read. Text of more characters than this does not fit a JavaScript string, so that a
 * larger file could only fail later and say less.
 */
export const MAX_FILE_BYTES = 512_000_000

/** The largest table of text that is read whole, in several sheets: of a larger one a part can be opened. */
export const MAX_TEXT_BYTES = 2_000_000_000
/** A larger one is not kept as it was written, so that it is opened in part or in several sheets. */
export const MAX_KEPT_BYTES = 500_000_000
/** A larger table of text is handed over as its beginning, and read on part by part. */
export const MAX_WHOLE_BYTES = 64_000_000
/** How much of a larger one is handed over at first. */
export const BEGINNING_BYTES = 1_048_576
export const MAX_PART_BYTES = 16_777_216

/** What is said about files, in the same words in every host. */
export const fileMessages = {
  missing: (name: string) => `“${name}” does not exist any more, or was moved. Open it from where it is now.`,
  folder: (name: string) => `“${name}” is a folder. Choose a CSV file in it.`,
  noPackage: (name: string) =>
    `“${name}” has no datapackage.json, so it is no Data Package. Open the files in it that you want.`,
  notAFile: (name: string) => `“${name}” is not a file that can be read to its end.`,
  tooLarge: (name: string, bytes: number, limit = MAX_FILE_BYTES) =>
    `“${name}” is ${megabytes(bytes)} MB. Logit Sheet opens files of up to ${megabytes(limit)} MB.`,
  shrunk: (name: string) =>
    `“${name}” became shorter while it was read: another program may be writing it. Open it again when that is done.`,
  mayNotRead: (name: string) => `You do not have permission to read “${name}”.`,
  notRead: (name: string, reason: string) => `“${name}” could not be read: ${reason}.`,
  notGranted: () => 'This file was not opened in this window. Choose it with Open… first.',

  tooLateToSave: () =>
    'The browser asks for a folder only right after a click or a key. Choose Save as Data Package Folder… again.',
  tooLate: () => 'The browser asks for a file only right after a click or a key. Choose Open… again.',

  mayNotWrite: (name: string) =>
    `You do not have permission to save “${name}” here. Nothing was changed; choose another folder with Save As….`,
  misnamed: (suggested: string, chosen: string) =>
    `What is saved here is no “.${endingOf(chosen)}” file, and “${chosen}” would not open as one. Nothing was changed; choose a name that ends in “.${endingOf(suggested)}”, or in the File menu another kind of file.`,
  readOnly: (name: string) =>
    `“${name}” is on a disk or in a folder that is read-only. Nothing was changed; choose another folder with Save As….`,
  diskFull: (name: string) =>
    `There is not enough space to save “${name}”. What was there before is unchanged; free some space and save again.`,
  folderGone: (name: string) =>
    `The folder of “${name}” does not exist any more. Choose another folder with Save As….`,
  inUse: (name: string) =>
    `“${name}” is in use by another program. Close it there, or choose another name with Save As….`,
  nameTooLong: (name: string) => `The name “${name}” is too long for this disk. Choose a shorter one.`,
  halfWritten: (name: string, kept: string, reason: string) =>
    `“${name}” was written only in part: ${reason}. What it held before is beside it as “${kept}”; save what is open here with Save As….`,
  notOwn: (path: string) => `“${path}” is no file that a workbook’s package has. Nothing was changed.`,
  leadsOut: (name: string, folder: string) =>
    `“${folder}” in “${name}” is a link to another folder, and nothing is written there. Nothing was changed; choose another folder with Save As….`,
  stagedOnly: (name: string, reason: string) =>
    `Not every file of “${name}” could be put in its place: ${reason}. All is in its folder “.logit-sheet-save”, and goes there when you save or open it again.`,
  folderTaken: (name: string) =>
    `“${name}” is there already and not empty. Choose a name that is not taken; to save over a Data Package, open it first.`,
  notKept: (reason: string) =>
    `Changes are not kept for the case of a crash any more: ${reason}. Save to be safe.`,
  versionGone: (name: string) => `That version of “${name}” is not kept any more.`,
  journalNotRead: () => 'What was kept of this workbook could not be read from the disk.',
  notWritten: (name: string, reason: string) =>
    `“${name}” could not be saved: ${reason}. What was there before is unchanged.`,
} as const

/** Whole megabytes, with a comma at the thousands; a file just over the limit never shows the limit. */
function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('en-US')
}

function endingOf(name: string): string {
  return name.split('.').at(-1)!
}
