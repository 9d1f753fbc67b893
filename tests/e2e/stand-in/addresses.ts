/**
 * Chromium hands addresses of a scheme that it does not know to the system before anything can intercept them.
 * The program's own origin is therefore carried by one of the same rights: secure, and never leaving the machine.
 */
const PROGRAM = 'logitsheet://app'
const CARRIER = 'http://logitsheet-app.localhost'

/** An address of the program as Chromium is given it. */
export function toCarrier(url: string): string {
  return url.startsWith(`${PROGRAM}/`) ? CARRIER + url.slice(PROGRAM.length) : url
}

/** An address of Chromium as the program knows it. */
export function toProgram(url: string): string {
  return url === CARRIER || url.startsWith(`${CARRIER}/`) ? PROGRAM + url.slice(CARRIER.length) : url
}
