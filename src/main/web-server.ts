import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { findAppFile, securityHeaders } from './app-files'
import { readWholeFile } from './files/read-file'

const HOST = '127.0.0.1'

export interface WebServerOptions {
  /** The built window. */
  readonly folder: string
  /** A file that the window opens when it starts. */
  readonly launchFile?: string
  /** Left out: any free port. */
  readonly port?: number
}

export interface WebServer {
  /** Where the window is, the launch file's key in its fragment. */
  readonly url: string
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves the built window to this machine alone: loopback, GET and HEAD, static files, the same content security
 * policy as the shell. Requests for another host name are refused, so that a page elsewhere cannot reach it by
 * pointing a name of its own at 127.0.0.1.
 */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const launch = options.launchFile === undefined ? undefined : launchOf(options.launchFile)
  const server = createServer((request, response) => {
    answer({ folder: options.folder, port: portOf(server), launch }, request, response).catch(() =>
      response.destroy(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, HOST, resolve)
  })
  const origin = `http://${HOST}:${portOf(server)}`
  return {
    origin,
    url: launch ? `${origin}/#${new URLSearchParams({ launch: launch.place })}` : `${origin}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Served {
  readonly folder: string
  readonly port: number
  readonly launch: Launch | undefined
}

/** A file under an address that nobody can guess: other users of the machine reach the port, too. */
interface Launch {
  readonly file: string
  /** `<key>/<name>`, not encoded. */
  readonly place: string
}

function launchOf(file: string): Launch {
  return { file, place: `${randomBytes(16).toString('hex')}/${path.basename(file)}` }
}

async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  if (!isOwnHost(request.headers.host, served.port))
    return refuse(response, 421, 'Another host was asked for.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered.')
  }
  const pathname = pathOf(request)
  if (pathname.startsWith('/launch/')) return answerLaunch(served.launch, pathname, request, response)
  const file = await findAppFile(served.folder, pathname)
  if (!file) return refuse(response, 404, 'There is no such file.')
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.size })
  if (request.method === 'HEAD') return void response.end()
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response)
}

async function answerLaunch(
  launch: Launch | undefined,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = pathname.slice('/launch/'.length)
  if (!launch || asked !== launch.place.split('/').map(encodeURIComponent).join('/')) {
    return refuse(response, 404, 'There is no such file.')
  }
  const content = await readWholeFile(launch.file)
  if (!content.ok) return refuse(response, 404, content.message)
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': content.value.length,
  })
  response.end(request.method === 'HEAD' ? undefined : content.value)
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message)
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `${HOST}:${port}` || host === `localhost:${port}`
}

/** The path as it was sent, `..` and all: a parser would tidy it up and hide what was tried. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split(/[?#]/)[0] ?? '/'
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
