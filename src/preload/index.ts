import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE, channels, LAUNCHING_ARGUMENT, VERSION_ARGUMENT } from '../shared/channels'
import type { Desktop } from '../shared/desktop'

/** Hears the shell on a channel; what Electron adds to an event stays here. */
function listen<A extends unknown[]>(channel: string, listener: (...args: A) => void): () => void {
  const hear = (_event: unknown, ...args: unknown[]) => listener(...(args as A))
  ipcRenderer.on(channel, hear)
  return () => void ipcRenderer.off(channel, hear)
}

function platform(): Desktop['platform'] {
  if (process.platform === 'darwin') return 'mac'
  return process.platform === 'win32' ? 'windows' : 'linux'
}

function version(): string {
  const argument = process.argv.find((text) => text.startsWith(VERSION_ARGUMENT))
  return argument?.slice(VERSION_ARGUMENT.length) ?? ''
}

const desktop = {
  host: 'electron',
  platform: platform(),
  version: version(),
  launching: process.argv.includes(LAUNCHING_ARGUMENT),
  launchFile: () => ipcRenderer.invoke(channels.launchFile),
  openFile: () => ipcRenderer.invoke(channels.openFile),
  openFolder: () => ipcRenderer.invoke(channels.openFolder),
  openFiles: () => ipcRenderer.invoke(channels.openFiles),
  readPart: (id, start, length) => ipcRenderer.invoke(channels.readPart, id, start, length),
  recentFiles: () => ipcRenderer.invoke(channels.recentFiles),
  openRecent: (id) => ipcRenderer.invoke(channels.openRecent, id),
  clearRecent: () => ipcRenderer.invoke(channels.clearRecent),
  reopenFile: (id) => ipcRenderer.invoke(channels.reopenFile, id),
  saveFile: (id, bytes) => ipcRenderer.invoke(channels.saveFile, id, bytes),
  fileState: (id) => ipcRenderer.invoke(channels.fileState, id),
  contentDigest: (id) => ipcRenderer.invoke(channels.contentDigest, id),
  saveFileAs: (suggestedName, bytes) => ipcRenderer.invoke(channels.saveFileAs, suggestedName, bytes),
  canSaveFolders: true,
  saveFolder: (id, files) => ipcRenderer.invoke(channels.saveFolder, id, files),
  saveFolderAs: (suggestedName, files) => ipcRenderer.invoke(channels.saveFolderAs, suggestedName, files),
  print: (paper) => ipcRenderer.invoke(channels.print, paper),
  exportPdf: (suggestedName) => ipcRenderer.invoke(channels.exportPdf, suggestedName),
  setDocument: (document) => ipcRenderer.send(channels.setDocument, document),
  askUnsaved: (name) => ipcRenderer.invoke(channels.askUnsaved, name),
  onOpenRequest: (listener) => listen(channels.onOpenRequest, listener),
  onCloseRequest: (listener) => listen(channels.onCloseRequest, listener),
  closeNow: () => ipcRenderer.send(channels.closeNow),
  onMenu: (listener) => listen(channels.onMenu, listener),
  beginJournal: () => ipcRenderer.invoke(channels.beginJournal),
  appendJournal: (id, part, bytes) => ipcRenderer.invoke(channels.appendJournal, id, part, bytes),
  placeJournal: (id, file) => ipcRenderer.invoke(channels.placeJournal, id, file),
  endJournal: (id) => ipcRenderer.invoke(channels.endJournal, id),
  leftJournals: () => ipcRenderer.invoke(channels.leftJournals),
  readJournal: (id, part, start) => ipcRenderer.invoke(channels.readJournal, id, part, start),
  journalFile: (id) => ipcRenderer.invoke(channels.journalFile, id),
  fileVersions: (file) => ipcRenderer.invoke(channels.fileVersions, file),
  readVersion: (file, id) => ipcRenderer.invoke(channels.readVersion, file, id),
} satisfies Desktop

contextBridge.exposeInMainWorld(BRIDGE, desktop)
