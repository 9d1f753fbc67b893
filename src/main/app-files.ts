import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { CONTENT_SECURITY_POLICY_HEADER } from '../shared/content-security-policy'

/** A file of the built window, found by the path of its address. */
export interface AppFile {
  readonly path: string
  readonly size: number
  readonly type: string
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Sent with every file, by the program's own scheme and by the local server alike. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY_HEADER,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
}

/**
 * Finds a file of `folder` by the path of an address, `/` being `index.html`. Anything else is `undefined`:
 * what does not exist, folders, kinds of files that a build does not make, and every path that leads out of the
 * folder, by `..`, by an encoded separator or by a symbolic link.
 */
export async function findAppFile(folder: string, pathname: string): Promise<AppFile | undefined> {
  const relative = decoded(pathname === '/' ? '/index.html' : pathname)
  if (relative === undefined || /[\\\0:]|(^|\/)\.\.?(\/|$)/.test(relative)) return undefined
  const type = types[path.extname(relative)]
  if (type === undefined) return undefined
  try {
    const root = await realpath(folder)
    const found = await realpath(path.join(root, relative))
    if (!found.startsWith(root + path.sep)) return undefined
    const stats = await stat(found)
    return stats.isFile() ? { path: found, size: stats.size, type } : undefined
  } catch {
    return undefined
  }
}

/** The content of a file as a stream for a `Response`. */
export function streamOf(file: AppFile): ReadableStream<Uint8Array> {
  const source = createReadStream(file.path)
  const chunks = source[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<Uint8Array> = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: () => void source.destroy(),
  })
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
