import type { App } from 'electron'

/**
 * The address of the development server, where the program runs under one: unpackaged, and on this machine only.
 */
export function developmentUrl(
  app: Pick<App, 'isPackaged'>,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const url = environment['ELECTRON_RENDERER_URL']
  if (app.isPackaged || url === undefined) return undefined
  return /^http:\/\/(localhost|127\.0\.0\.1):\d+(\/|$)/.test(url) ? url : undefined
}

/** Whether an address is a page of the development server, `undefined` where the program runs without one. */
export function isDevelopmentPage(development: string | undefined, url: string): boolean {
  return development !== undefined && URL.canParse(url) && new URL(url).origin === new URL(development).origin
}
