import { app, dialog, ipcMain, Menu, protocol, session } from 'electron'
import path from 'node:path'
import process from 'node:process'
import { APP_SCHEME, APP_URL, appFileHandler, appScheme, isAppPage } from './app-scheme'
import { developmentUrl, isDevelopmentPage } from './development'
import { createDialogs, type Dialogs } from './dialogs'
import { DiskStates } from './files/disk-states'
import { DocumentWindow } from './document-window'
import { FileGrants } from './files/file-grants'
import { guardContents, guardPermissions } from './guards'
import { endWhenSettled } from './ending'
import { setupHandlers } from './handlers'
import { createIpcDoor } from './ipc-door'
import { Journals } from './files/journals'
import { launchFileOf } from './launch-file'
import { menuTemplate } from './menu-template'
import { collectOpenRequests, launchData } from './open-requests'
import { platformOf } from './platform'
import { RecentFiles } from './files/recent-files'
import { createShellFiles, type ShellFiles } from './files/shell-files'
import { createShellPrinting } from './shell-printing'
import { StoredJson } from './stored-json'
import { Versions } from './files/versions'

const built = path.join(import.meta.dirname, '..')
const platform = platformOf(process.platform)
const launch = launchFileOf(process.argv, process.cwd(), app.isPackaged)
const development = developmentUrl(app, process.env)
const guard = {
  isOwnPage: (url: string) => isAppPage(url) || isDevelopmentPage(development, url),
  log: (message: string) => console.error(message),
}
const grants = new FileGrants()
const disk = new DiskStates()
const requests = collectOpenRequests(app)
let journals: Journals
let documentWindow: DocumentWindow
/** The file to begin with, settled when the program is ready: macOS names it until then. */
let named: string | undefined

// A second launch hands its file to the first one and ends.
if (app.requestSingleInstanceLock(launchData(launch))) start()
else app.quit()

function start() {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([appScheme])
  guardContents(app, guard)
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(setUp).catch(giveUp)
}

/** The order matters: nothing is shown before everything that guards it is in place. */
async function setUp() {
  named = requests.takeEarly() ?? launch
  setupAppFiles()
  guardPermissions(session.defaultSession, guard)
  const dialogs = createDialogs(dialog, () => documentWindow.window)
  const files = setupFiles(dialogs)
  endWhenSettled(app, () => files.settled())
  const printing = createShellPrinting(() => documentWindow.window.webContents, dialogs)
  setupJournals()
  setupHandlers(createIpcDoor({ ipcMain, ...guard }), files, printing, journals, () => documentWindow)
  setupMenu()
  await setupWindow()
  setupOpenRequests(files)
}

function setupAppFiles() {
  protocol.handle(APP_SCHEME, appFileHandler(path.join(built, 'renderer')))
}

function setupFiles(dialogs: Dialogs): ShellFiles {
  return createShellFiles({
    grants,
    disk,
    versions: new Versions(path.join(app.getPath('userData'), 'versions')),
    dialogs,
    recent: new RecentFiles(new StoredJson(path.join(app.getPath('userData'), 'recent-files.json'))),
    launch: named,
    noteRecent: (file) => app.addRecentDocument(file),
    forgetRecent: () => app.clearRecentDocuments(),
    folder: () => app.getPath('documents'),
  })
}

function setupJournals() {
  journals = new Journals({
    folder: path.join(app.getPath('userData'), 'journals'),
    pathOf: (id) => grants.pathOf(id),
    grant: (file) => grants.grant(file),
    disk,
  })
}

function setupMenu() {
  const template = menuTemplate(platform, (id) => documentWindow.sendMenu(id))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

async function setupWindow() {
  documentWindow = await DocumentWindow.create({
    preload: path.join(built, 'preload', 'index.cjs'),
    launching: named !== undefined,
    version: app.getVersion(),
    platform,
    state: new StoredJson(path.join(app.getPath('userData'), 'window.json')),
    pathOf: (id) => grants.pathOf(id),
    reportLoss: (sentence) => dialog.showErrorBox('Logit Sheet has to close', sentence),
    closed: () => journals.endOwn(),
    abandoned: () => journals.leaveOwn(),
  })
  await documentWindow.load(development ?? APP_URL)
}

function setupOpenRequests(files: ShellFiles) {
  requests.passTo((file) => {
    documentWindow.show()
    if (file !== undefined) void files.openPath(file).then((opened) => documentWindow.sendOpenRequest(opened))
  })
}

/** A program without a window would run on unseen. */
function giveUp(error: unknown) {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('Logit Sheet could not start', reason)
  app.exit(1)
}
