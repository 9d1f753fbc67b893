/** What cells of real tables look like, the commonest first. */
const TYPES: readonly RegExp[] = [
  /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/,
  /^[\p{L}\p{N}][\p{L}\p{N} _.'()/&-]*$/u,
  /^(?:n\/?a|nan|null|none|-|[+-]?inf(?:inity)?|-?∞)$/i,
  /^[+-]?\d{1,3}(?:[,.' ]\d{3})+(?:[.,]\d+)?$/,
  /^[+-]?[\d.,]+ ?%$/,
  /^\p{Sc} ?[+-]?[\d.,]+$|^[+-]?[\d.,]+ ?\p{Sc}$/u,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?$/i,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^(?:https?|ftp):\/\/\S+$/i,
  /^[\p{L}\p{N}][\p{L}\p{N}\p{Zs}.,:;!?'"()/&%+_-]*$/u,
]

/** How many of the first types are so sure that a table of nothing else is read rightly. */
const SURE = TYPES.length - 1

/** How much a cell looks like one: 1 for an empty one or one of a known kind, less for a sentence, 0 for a riddle. */
export function typeScore(cell: string): number {
  const text = cell.trim()
  if (text === '') return 1
  // A formula may hold whatever parts cells elsewhere.
  if (text.startsWith('=')) return 1
  // What parts cells elsewhere stands between them here.
  if (/\S[;|^~]\S/.test(text) && !/^\w+:\/\//.test(text)) return 0
  const type = TYPES.findIndex((pattern) => pattern.test(text))
  if (type < 0) return 0
  return type < SURE ? 1 : 0.6
}
