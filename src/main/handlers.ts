import { channels } from '../shared/channels'
import {
  documentMark,
  documentName,
  fileAndVersion,
  fileId,
  fileIdAndBytes,
  fileIdAndFiles,
  filePart,
  journalAndBytes,
  journalAndFile,
  journalAndStart,
  journalId,
  nameAndBytes,
  nameAndFiles,
  noArguments,
  printPaper,
} from './arguments'
import type { DocumentWindow } from './document-window'
import type { IpcDoor } from './ipc-door'
import type { Journals } from './files/journals'
import type { ShellFiles } from './files/shell-files'
import type { ShellPrinting } from './shell-printing'

/** Registers an answer for every call that the window may make. */
export function setupHandlers(
  door: IpcDoor,
  files: ShellFiles,
  printing: ShellPrinting,
  journals: Journals,
  window: () => DocumentWindow,
): void {
  door.answer(channels.launchFile, noArguments, () => files.launchFile())
  door.answer(channels.openFile, noArguments, () => files.openFile())
  door.answer(channels.openFolder, noArguments, () => files.openFolder())
  door.answer(channels.openFiles, noArguments, () => files.openFiles())
  door.answer(channels.readPart, filePart, (id, start, length) => files.readPart(id, start, length))
  door.answer(channels.recentFiles, noArguments, () => files.recentFiles())
  door.answer(channels.openRecent, fileId, (id) => files.openRecent(id))
  door.answer(channels.clearRecent, noArguments, () => files.clearRecent())
  door.answer(channels.reopenFile, fileId, (id) => files.reopenFile(id))
  door.answer(channels.saveFile, fileIdAndBytes, (id, bytes) => files.saveFile(id, bytes))
  door.answer(channels.fileState, fileId, (id) => files.fileState(id))
  door.answer(channels.contentDigest, fileId, (id) => files.contentDigest(id))
  door.answer(channels.saveFileAs, nameAndBytes, (name, bytes) => files.saveFileAs(name, bytes))
  door.answer(channels.saveFolder, fileIdAndFiles, (id, saved) => files.saveFolder(id, saved))
  door.answer(channels.saveFolderAs, nameAndFiles, (name, saved) => files.saveFolderAs(name, saved))
  door.answer(channels.fileVersions, fileId, (id) => files.fileVersions(id))
  door.answer(channels.readVersion, fileAndVersion, (id, version) => files.readVersion(id, version))
  door.answer(channels.askUnsaved, documentName, (name) => files.askUnsaved(name))
  door.answer(channels.print, printPaper, (paper) => printing.print(paper))
  door.answer(channels.exportPdf, documentName, (name) => printing.exportPdf(name))
  door.take(channels.setDocument, documentMark, (mark) => window().setDocument(mark))
  door.take(channels.closeNow, noArguments, () => window().closeNow())
  setupJournalHandlers(door, journals)
}

function setupJournalHandlers(door: IpcDoor, journals: Journals): void {
  door.answer(channels.beginJournal, noArguments, () => journals.beginJournal())
  door.answer(channels.appendJournal, journalAndBytes, (id, part, bytes) =>
    journals.appendJournal(id, part, bytes),
  )
  door.answer(channels.placeJournal, journalAndFile, (id, file) => journals.placeJournal(id, file))
  door.answer(channels.endJournal, journalId, (id) => journals.endJournal(id))
  door.answer(channels.leftJournals, noArguments, () => journals.leftJournals())
  door.answer(channels.readJournal, journalAndStart, (id, part, start) =>
    journals.readJournal(id, part, start),
  )
  door.answer(channels.journalFile, journalId, (id) => journals.journalFile(id))
}
