import type { Outcome } from '../../../core/outcome'
import type { CsvExport, Exported, FileForm, FolderFile, JsonObject } from '../../../protocol/api'
import type { Desktop, DesktopOutcome, FileId, FileRef } from '../../../shared/desktop'
import { encodingName } from '../../../shared/encoding-names'
import { OneAfterAnother } from '../../../shared/one-after-another'
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

/** Each answers false where the user or an error stopped it. Saves are done one after the other. */
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
  /** Resolves when no save is under way. */
  settled(): Promise<void>
}

/** Writes bytes somewhere; `null` when the user cancelled. */
type Put = (bytes: Uint8Array) => Promise<DesktopOutcome<FileRef | null>>
type PutFiles = (files: readonly FolderFile[]) => Promise<DesktopOutcome<FileRef | null>>

/** Writes the workbook to files. */
export function createSaving(parts: SavingParts): Saving {
  const { desktop, workbook, dialogs } = parts
  const { document } = parts.file
  const saves = new OneAfterAnother()
  /** What is being saved; another document in its place is another workbook. */
  let begun = document()
  /** The file of which it was said that it does not keep how cells look. */
  let toldPlain: FileId | undefined
  /** The same of a file whose encoding lacks what its cells hold. */
  let toldUnicode: FileId | undefined

  function exportCsv(contents: 'formulas' | 'values', format: CsvExport): Promise<Outcome<Exported>> {
    return workbook.client.call('exportCsv', workbook.activeSheet(), contents, format)
  }

  function inTurn(work: () => Promise<boolean>): () => Promise<boolean> {
    return () =>
      saves.do(() => {
        begun = document()
        return work()
      })
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
    return parts.file.isPackage() ? writePackage(put) : writeSheet(put, file.name)
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
  async function writeSheet(put: Put, over?: string): Promise<boolean> {
    const others = workbook.otherFilledSheets()
    const names = workbook.names()
    const charts = workbook.charts()
    const onCells = await workbook.onCells()
    const isWhole = others.length + names.length + charts + onCells.sliders + onCells.comments === 0
    if (!isWhole) {
      const losses = { sheet: workbook.activeSheetName(), over, others, names, charts, ...onCells }
      const form = await askForm(dialogs, losses)
      if (form !== 'csv') return form === 'package' && savePackage()
    }
    const csv = await exportCsv('formulas', document().format)
    if (!csv.ok) return refuse(dialogs, 'The workbook was not saved', csv)
    const { bytes, lacking, state } = csv.value
    // What the file cannot hold is still unsaved: closing must ask.
    const mark = async () => isWhole && workbook.markSaved(state)
    if (!(await putAway(() => put(bytes), { bytes }, 'csv', mark))) return false
    if (lacking !== undefined) tellUnicode(lacking)
    else if (onCells.isDressed) tellPlain()
    return true
  }

  function tellUnicode(lacking: string) {
    const { file, format } = document()
    if (file === undefined || file.id === toldUnicode) return
    toldUnicode = file.id
    workbook.remark(inUnicode(file.name, format.encoding, lacking))
  }

  /** As in Excel formats are no reason to ask at every save; it is said once of a file. */
  function tellPlain(): void {
    const { file } = document()
    if (file === undefined || file.id === toldPlain) return
    toldPlain = file.id
    workbook.remark('Saved. A CSV file keeps what cells hold, not their formats and colours.', {
      label: 'Save as Data Package…',
      run: () => void saving.savePackage(),
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
    begun = { ...begun, escapeValues: answer === 'escape' }
    parts.file.set(begun)
    return true
  }

  const titleOf = () => folderName(document().name)

  const escapes = () => document().escapeValues === true

  async function writePackage(put: Put): Promise<boolean> {
    const kept = workbook.kept()
    const { bytes, state } = await workbook.client.call('exportPackage', titleOf(), kept, escapes())
    return putAway(
      () => put(bytes),
      { bytes },
      'package',
      () => filed(kept, state),
    )
  }

  async function writeFolder(put: PutFiles): Promise<boolean> {
    const kept = workbook.kept()
    const { files, state } = await workbook.client.call('exportPackageFiles', titleOf(), kept, escapes())
    const [{ bytes }] = files as readonly [FolderFile]
    return putAway(
      () => put(files),
      { bytes, folder: files },
      'package',
      () => filed(kept, state),
    )
  }

  function filed(kept: JsonObject, state: number): Promise<void> {
    parts.file.noteKept(kept)
    return workbook.markSaved(state)
  }

  /**
   * Has something written, makes what it went to the file behind the workbook, and marks that it is there. Where another
   * workbook is open meanwhile, neither has it to do with that file nor the file with it.
   */
  async function putAway(
    put: () => ReturnType<Put>,
    contents: KnownFile,
    form: FileForm,
    mark: () => Promise<unknown>,
  ): Promise<boolean> {
    if (document() !== begun) return refuse(dialogs, 'The workbook was not saved', REPLACED)
    const saved = await put()
    if (!saved.ok) return refuse(dialogs, 'The workbook was not saved', saved)
    if (saved.value === null) return false
    await parts.known.add(contents)
    if (document() !== begun) return false
    parts.file.set({ ...begun, name: saved.value.name, file: saved.value, form })
    await mark()
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
    if (saved.value === null) return false
    const { lacking } = csv.value
    if (lacking !== undefined) workbook.remark(inUnicode(saved.value.name, chosen.format.encoding, lacking))
    return true
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

  const saving: Saving = {
    save: inTurn(save),
    saveAs: inTurn(saveAs),
    savePackage: inTurn(savePackage),
    saveFolder: inTurn(saveFolder),
    exportSheet,
    exportExcel,
    settled: () => saves.settled(),
  }
  return saving
}

const REPLACED = { message: 'Another workbook was opened in its place before it could be written.' }

function inUnicode(name: string, encoding: string, lacking: string): string {
  return `“${name}” was written as UTF-8: ${encodingName(encoding)} has no “${lacking}”.`
}
