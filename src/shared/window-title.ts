/**
 * The window's title: `*digits-logits.csv — Logit Sheet`, the star while there are unsaved changes. Without a
 * document it is the program's name.
 */
export function windowTitle(name: string, dirty: boolean): string {
  if (name === '') return 'Logit Sheet'
  return `${dirty ? '*' : ''}${name} — Logit Sheet`
}
