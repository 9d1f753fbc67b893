import uFuzzy from '@leeoniya/ufuzzy'

/** Letters in their order with anything between them: `lsm` finds LOGSOFTMAX. */
const scattered = new uFuzzy({ intraIns: Infinity })
/** One letter wrong, missing, doubled or swapped with the next. */
const mistyped = new uFuzzy({ intraMode: 1 })

const MOST = 50

/** What is asked of the completion of a name. */
export interface CompletionQuery {
  readonly typed: string
  /** What was typed could be an address too: then only names that begin with it are meant. */
  readonly address: boolean
}

/**
 * The functions that what was typed may become, best first: the name itself, names that begin with it, names that
 * have its letters in order, and where nothing else is found names that differ by a slip. Among names that fit
 * alike, those used last come first (`recent`, latest first), then the order of `functions`.
 */
export function completions<F extends { readonly name: string }>(
  functions: readonly F[],
  { typed, address }: CompletionQuery,
  recent: readonly string[],
): readonly F[] {
  const wanted = typed.toUpperCase()
  if (wanted === '') return []
  const begins = functions.filter(({ name }) => name.toUpperCase().startsWith(wanted))
  const found = [...exactFirst(usedFirst(begins, recent), wanted)]
  if (!address && wanted.length > 1) {
    const fuzzy = matches(functions, wanted).filter((entry) => !begins.includes(entry))
    found.push(...usedFirst(fuzzy, recent))
  }
  return found.slice(0, MOST)
}

/** Names that hold the letters, those that hold them closest together first. */
function matches<F extends { readonly name: string }>(functions: readonly F[], wanted: string): readonly F[] {
  const names = functions.map(({ name }) => name)
  for (const fuzzy of [scattered, mistyped]) {
    const [ids, info, order] = fuzzy.search(names, wanted)
    if (ids && ids.length > 0) return (order?.map((at) => info.idx[at]!) ?? ids).map((at) => functions[at]!)
  }
  return []
}

function exactFirst<F extends { readonly name: string }>(found: readonly F[], wanted: string): readonly F[] {
  return found.toSorted(
    (a, b) => Number(b.name.toUpperCase() === wanted) - Number(a.name.toUpperCase() === wanted),
  )
}

function usedFirst<F extends { readonly name: string }>(found: readonly F[], recent: readonly string[]) {
  const rank = ({ name }: F) => (recent.includes(name) ? recent.indexOf(name) : recent.length)
  return found.toSorted((a, b) => rank(a) - rank(b))
}
