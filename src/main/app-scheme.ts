import type { CustomScheme } from 'electron'
import { findAppFile, securityHeaders, streamOf } from './app-files'

const SCHEME = 'logitsheet'

/** Where the window lives: an origin of its own, so that workers and the content security policy have one. */
const APP_ORIGIN = `${SCHEME}://app`
export const APP_URL = `${APP_ORIGIN}/index.html`

/** To be registered before the program is ready. */
export const appScheme: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** The scheme's name for `protocol.handle`. */
export const APP_SCHEME = SCHEME

/** Whether an address is one of the program's own pages. */
export function isAppPage(url: string): boolean {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}` === APP_ORIGIN
  } catch {
    return false
  }
}

/** Answers requests of the window with files of the built renderer, and with nothing else. */
export function appFileHandler(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (!isAppPage(request.url) || request.method !== 'GET') return refused(403)
    const file = await findAppFile(folder, pathname)
    if (!file) return refused(404)
    return new Response(streamOf(file), {
      headers: { ...securityHeaders, 'Content-Type': file.type, 'Content-Length': String(file.size) },
    })
  }
}

function refused(status: number): Response {
  return new Response(null, { status, headers: securityHeaders })
}
