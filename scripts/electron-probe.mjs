// Run by Electron itself: ends with 0 when a sandboxed window can be opened and shown a page.
import { app, BrowserWindow } from 'electron'

async function probe() {
  await app.whenReady()
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await window.loadURL('data:text/html,')
  app.exit(0)
}

probe().catch(() => app.exit(1))
