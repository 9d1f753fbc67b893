import { failure, success } from '../core/outcome'
import { PartCutter } from '../engine/csv/cut-part'
import type { Handlers } from '../protocol/server'

const LOST = 'The engine ended unexpectedly while the file was read. Open it again.'

/** Cuts rows out of one long file at a time. */
export function cutting(): Pick<Handlers, 'beginCut' | 'cutPiece' | 'endCut'> {
  let cutter: PartCutter | undefined
  return {
    beginCut(name, choice, part, mostBytes) {
      cutter = new PartCutter(name, choice, part, mostBytes)
      return success(null)
    },
    cutPiece: (piece) => cutter?.push(piece) ?? failure(LOST),
    endCut() {
      const cut = cutter?.end() ?? failure(LOST)
      cutter = undefined
      return cut
    },
  }
}
