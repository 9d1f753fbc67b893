import type { Session } from 'electron'

type Doubled = Pick<Session, 'setPermissionCheckHandler' | 'setPermissionRequestHandler'>
type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0]
type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0]

/** Chromium's permissions and what Electron calls them. */
const permissions = {
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  camera: 'media',
  geolocation: 'geolocation',
  microphone: 'media',
  midi: 'midi',
  notifications: 'notifications',
} as const

/** Permissions of the window's pages: what both of the shell's handlers allow is granted, the rest denied. */
export class SessionDouble implements Doubled {
  #check: CheckHandler = null
  #request: RequestHandler = null

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler
  }

  /** Chromium's names of what a page at `url` gets; without handlers Electron allows everything. */
  granted(url: string): string[] {
    return Object.entries(permissions)
      .filter(([, permission]) => this.#checks(permission, url) && this.#answers(permission, url))
      .map(([name]) => name)
  }

  #checks(permission: (typeof permissions)[keyof typeof permissions], url: string): boolean {
    const details = { isMainFrame: true, requestingUrl: url }
    return this.#check?.(null, permission as Parameters<NonNullable<CheckHandler>>[1], url, details) ?? true
  }

  #answers(permission: (typeof permissions)[keyof typeof permissions], url: string): boolean {
    let allowed = this.#request === null
    const [contents, details] = [{}, { isMainFrame: true, requestingUrl: url }]
    type Arguments = Parameters<NonNullable<RequestHandler>>
    this.#request?.(
      contents as Arguments[0],
      permission as Arguments[1],
      (granted) => (allowed = granted),
      details,
    )
    return allowed
  }
}
