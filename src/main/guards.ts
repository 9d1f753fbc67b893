import type { App, BrowserWindowConstructorOptions, Session, WebContents } from 'electron'
import { CHARTS_WINDOW, CHARTS_WINDOW_URL } from '../shared/charts-window'

/** What the window may ask the system for: the clipboard, to exchange cells with other programs. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write'])

export interface GuardOptions {
  readonly isOwnPage: (url: string) => boolean
  readonly log: (message: string) => void
}

/** The charts' own window: as bounded as the first, without a bridge to the shell. */
const chartsWindow: BrowserWindowConstructorOptions = {
  minWidth: 320,
  minHeight: 240,
  autoHideMenuBar: true,
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  },
}

/** Keeps every page on the program's own origin: no other address, no embedded page, and no further window but the charts' own. */
export function guardContents(app: Pick<App, 'on'>, { isOwnPage, log }: GuardOptions): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame && isOwnPage(event.url)) return
      log(`Refused to go to ${event.url}.`)
      event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (isOwnPage(event.url)) return
      log(`Refused to be sent to ${event.url}.`)
      event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url, frameName }) => {
      if (url === CHARTS_WINDOW_URL && frameName === CHARTS_WINDOW && isOwnPage(contents.getURL()))
        return { action: 'allow', overrideBrowserWindowOptions: chartsWindow }
      log(`Refused to open a window for ${url}.`)
      return { action: 'deny' }
    })
  })
}

/** Refuses every permission but those listed, and those to any page but the program's own. */
export function guardPermissions(
  session: Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'>,
  { isOwnPage, log }: GuardOptions,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const allowed = allowedPermissions.has(permission) && isOwnPage(details.requestingUrl)
    if (!allowed) log(`Refused the permission “${permission}”.`)
    answer(allowed)
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => allowedPermissions.has(permission) && isOwnPage(origin),
  )
}
