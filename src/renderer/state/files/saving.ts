import type { Outcome } from '../../../core/outcome'
import type { CsvExport, Exported, FileForm, FolderFile, JsonObject } from '../../../protocol/api'
import type { Desktop, DesktopOutcome, FileId, FileRef } from '../../../shared/desktop'
import type { Dialogs } from '../dialogs'
import { askOverwriting } from './disk-changes'
import type { DocumentFile, DocumentWorkbook } from './document-file'
import { csvName, folderName, nameAs } from './file-names'
import type { KnownFile, KnownFormulas } from './known-formulas'
import { refuse } from './opening'
import type { Exporting } from './exporting'
import { askEscaping, askForm } from './saving-choice'

/** What saving needs besides the workbook and its file. */
export interface SavingParts {
  readonly desktop: Desktop
  readonly workbook: DocumentWorkbook
  readonly dialogs: Dialogs
  readonly file: DocumentFile
  readonly known: KnownFormulas
  readonly exporting: Pick<Exporting, 'ask'>
  readonly reopen: (id: FileId) => Promise<boolean>
  readonly refreshRecent: () => Promise<void>
}

/** Each answers false where the user or an error stopped it. */
export interface Saving {
  save(): Promise<boolean>
  saveAs(): Promise<boolean>
  /** Asks where to, and saves the whole workbook there as a Data Package. */
  savePackage(): Promise<boolean>
  /** The same as a folder; where the host can write none, as one file, which is said. */
  saveFolder(): Promise<boolean>
  /** Asks how, and writes the active sheet to a file that the workbook does not become. */
  exportSheet(): Promise<boolean>
  /** Writes all sheets to an `.xlsx` file, and says what became of formulas that Excel does not know. */
  exportExcel(): Promise<boolean>
}

/** Writes bytes somewhere; `null` when the user cancelled. */
type Put = (bytes: Uint8Array) => Promise<DesktopOutcome<FileRef | null>>
type PutFiles = (files: readonly FolderFile[]) => Promise<DesktopOutcome<FileRef | null>>

/** Writes the workbook to files. */
export function createSaving(parts: SavingParts): Saving {
  const { desktop, workbook, dialogs } = parts
  const { document } = parts.file
  /** The file of which it was said that it does not keep how cells look. */
  let toldPlain: FileId | undefined

  function exportCsv(contents: 'formulas' | 'values', format: CsvExport): Promise<Outcome<Exported>> {
    return workbook.client.call('exportCsv', workbook.activeSheet(), contents, format)
  }

  async function save(): Promise<boolean> {
    const { file } = document()
    if (!file) return saveAs()
    const answer = await askOverwriting(dialogs, file.name, await desktop.fileState(file.id))
    if (answer === 'save-as') return saveAs()
    if (answer === 'reopen') await parts.reopen(file.id)
    if (answer !== 'overwrite') return false
    if (file.isFolder) return writeFolder((files) => desktop.saveFolder(file.id, files))
    const put: Put = (bytes) => desktop.saveFile(file.id, bytes)
    return parts.file.isPackage() ? writePackage(put) : writeSheet(put)
  }

  function saveAs(): Promise<boolean> {
    const { form, name, file } = document()
    if (file?.isFolder) return saveFolder()
    return form === 'csv' ? writeSheet((bytes) => desktop.saveFileAs(csvName(name), bytes)) : savePackage()
  }

  async function savePackage(): Promise<boolean> {
    if (!(await settleEscaping())) return false
    return writePackage((bytes) => desktop.saveFileAs(nameAs(document().name, 'zip'), bytes))
  }

  /** Writes the active sheet as CSV, or all as a package where the user would rather lose nothing. */
  async function writeSheet(put: Put): Promise<boolean> {
    const others = workbook.otherFilledSheets()
    const names = workbook.names()
    const charts = workbook.charts()
    const onCells = await workbook.onCells()
    const isWhole = others.length + names.length + charts + onCells.sliders + onCells.comments === 0
    if (!isWhole) {
      const losses = { sheet: workbook.activeSheetName(), others, names, charts, ...onCells }
      const form = await askForm(dialogs, losses)
      if (form !== 'csv') return form === 'package' && savePackage()
    }
    const csv = await exportCsv('formulas', document().format)
    if (!csv.ok) return refuse(dialogs, 'The workbook was not saved', csv)
    const { bytes } = csv.value
    if (!(await putAway(() => put(bytes), { bytes }, 'csv'))) return false
    // What the file cannot hold is still unsaved: closing must ask.
    if (isWhole) await workbook.markSaved(csv.value.state)
    if (onCells.isDressed) tellPlain()
    return true
  }

  /** As in Excel formats are no reason to ask at every save; it is said once of a file. */
  function tellPlain(): void {
    const { file } = document()
    if (file === undefined || file.id === toldPlain) return
    toldPlain = file.id
    workbook.remark('Saved. A CSV file keeps what cells hold, not their formats and colours.', {
      label: 'Save as Data Package…',
      run: () => void savePackage(),
    })
  }

  async function saveFolder(): Promise<boolean> {
    if (desktop.canSaveFolders) {
      if (!(await settleEscaping())) return false
      return writeFolder((files) => desktop.saveFolderAs(folderName(document().name), files))
    }
    if (!(await savePackage())) return false
    workbook.remark(
      `This browser gives a page no folder to write in: the package is one file, “${document().name}”.`,
    )
    return true
  }

  /** Asks, where there is something to ask, how the values of a new package are written; later saves do the same. */
  async function settleEscaping(): Promise<boolean> {
    const texts = await workbook.client.call('formulaLike')
    if (texts === 0) return true
    const answer = await askEscaping(dialogs, texts, document().escapeValues === true)
    if (answer === undefined) return false
    parts.file.set({ ...document(), escapeValues: answer === 'escape' })
    return true
  }

  const titleOf = () => folderName(document().name)

  const escapes = () => document().escapeValues === true

  async function writePackage(put: Put): Promise<boolean> {
    const kept = workbook.kept()
    const { bytes, state } = await workbook.client.call('exportPackage', titleOf(), kept, escapes())
    if (!(await putAway(() => put(bytes), { bytes }, 'package'))) return false
    return filed(kept, state)
  }

  async function writeFolder(put: PutFiles): Promise<boolean> {
    const kept = workbook.kept()
    const { files, state } = await workbook.client.call('exportPackageFiles', titleOf(), kept, escapes())
    const [{ bytes }] = files as readonly [FolderFile]
    if (!(await putAway(() => put(files), { bytes, folder: files }, 'package'))) return false
    return filed(kept, state)
  }

  async function filed(kept: JsonObject, state: number): Promise<true> {
    parts.file.noteKept(kept)
    await workbook.markSaved(state)
    return true
  }

  /** Has something written, and makes what it went to the file behind the workbook. */
  async function putAway(put: () => ReturnType<Put>, contents: KnownFile, form: FileForm): Promise<boolean> {
    const saved = await put()
    if (!saved.ok) return refuse(dialogs, 'The workbook was not saved', saved)
    if (saved.value === null) return false
    await parts.known.add(contents)
    parts.file.set({ ...document(), name: saved.value.name, file: saved.value, form })
    await parts.refreshRecent()
    return true
  }

  async function exportSheet(): Promise<boolean> {
    const chosen = await parts.exporting.ask(
      workbook.activeSheet(),
      workbook.activeSheetName(),
      document().format,
    )
    if (!chosen) return false
    const csv = await exportCsv(chosen.contents, chosen.format)
    if (!csv.ok) return refuse(dialogs, 'The sheet was not exported', csv)
    const name = csvName(document().name).replace(/(\.[^.]+)$/, `-${chosen.contents}$1`)
    const saved = await desktop.saveFileAs(name, csv.value.bytes)
    if (!saved.ok) return refuse(dialogs, 'The sheet was not exported', saved)
    return saved.value !== null
  }

  async function exportExcel(): Promise<boolean> {
    const written = await workbook.client.call('exportSpreadsheet')
    if (!written.ok) return refuse(dialogs, 'The workbook was not exported', written)
    const saved = await desktop.saveFileAs(nameAs(document().name, 'xlsx'), written.value.bytes)
    if (!saved.ok) return refuse(dialogs, 'The workbook was not exported', saved)
    if (saved.value === null) return false
    const { notes } = written.value
    if (notes.length > 0) await dialogs.message(`“${saved.value.name}” was written`, notes.join('\n'))
    return true
  }

  return { save, saveAs, savePackage, saveFolder, exportSheet, exportExcel }
}
