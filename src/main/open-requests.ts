import type { App } from 'electron'

/** Files that the system asks for: macOS's Finder, and further launches of the program. */
export interface OpenRequests {
  /** What was asked for before the program was ready; asked for once. */
  takeEarly(): string | undefined
  /** From now on, requests go here, one that came in the meantime first; without a file, the user wants the window. */
  passTo(listener: (file: string | undefined) => void): void
}

/** Listens from the start: macOS names its file before the program is ready. */
export function collectOpenRequests(app: Pick<App, 'on'>): OpenRequests {
  let early: string | undefined
  let listener: ((file: string | undefined) => void) | undefined
  const request = (file: string | undefined) => {
    if (listener) listener(file)
    else early = file ?? early
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    request(file)
  })
  app.on('second-instance', (_event, _argv, _cwd, data) => request(fileOf(data)))
  return {
    takeEarly() {
      const file = early
      early = undefined
      return file
    },
    passTo(next) {
      listener = next
      if (early !== undefined) next(early)
      early = undefined
    },
  }
}

/** What another launch sends along with itself. */
export function launchData(file: string | undefined): { readonly file: string | null } {
  return { file: file ?? null }
}

function fileOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('file' in data)) return undefined
  return typeof data.file === 'string' ? data.file : undefined
}
