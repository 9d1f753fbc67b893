import type { AnyFunction } from '../../protocol/api'

/**
 * The functions that match every word of `query`, best first: the name itself, names that begin with it,
 * names that contain it, then those that mention it in their purpose, then in their PyTorch call. All of them,
 * in the order given, for an empty query.
 */
export function searchFunctions(functions: readonly AnyFunction[], query: string): readonly AnyFunction[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return functions
  const ranked = functions.map((help) => ({ help, rank: rankOf(help, words) }))
  const found = ranked.filter(({ rank }) => rank < NO_MATCH)
  found.sort((a, b) => a.rank - b.rank)
  return found.map(({ help }) => help)
}

const NO_MATCH = 5

/** The worst rank of any word: every word must be found somewhere. */
function rankOf(help: AnyFunction, words: readonly string[]): number {
  return Math.max(...words.map((word) => wordRank(help, word)))
}

function wordRank(help: AnyFunction, word: string): number {
  const { name, purpose } = help
  const own = name.toLowerCase()
  if (own === word) return 0
  if (own.startsWith(word)) return 1
  if (own.includes(word)) return 2
  if (purpose.toLowerCase().includes(word)) return 3
  return help.kind === 'own' && help.pytorch.toLowerCase().includes(word) ? 4 : NO_MATCH
}
