/** A sentence for the user in the place of a value; see `DesktopOutcome`. */
export function refused(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message }
}
