import type { Browser } from '@playwright/test'
import process from 'node:process'
import { electronDriver } from './electron'
import { standInDriver } from './stand-in'
import type { Driver } from './test-app'

/** Electron itself where its runtime can open a window, else its stand-in. */
export function desktopDriver(browser: Browser): Driver {
  const electron = process.env['LOGIT_SHEET_ELECTRON']
  return electron === undefined ? standInDriver(browser) : electronDriver(electron)
}
