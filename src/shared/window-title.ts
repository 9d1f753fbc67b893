/** The window's title: `*digits-logits.csv — Logit Sheet`, the star while there are unsaved changes. */
export function windowTitle(name: string, dirty: boolean): string {
  return `${dirty ? '*' : ''}${name} — Logit Sheet`
}
