import { MAX_ROWS } from '../../../core/address'
import { failure, success, type Outcome } from '../../../core/outcome'
import type { CutPart, FilePart, ImportPreview } from '../../../protocol/api'
import type { WorkbookClient } from '../../../protocol/client'
import { BEGINNING_BYTES, fileMessages, MAX_PART_BYTES } from '../../../shared/file-messages'
import { mostOf } from './file-parts'
import type { WhileReading } from './importing'
import { CANCELLED, type Incoming } from './incoming'

type RowsPart = Extract<FilePart, { kind: 'rows' }>

/** All of what was cut out: no more than a sheet holds. */
export const ALL_ROWS: RowsPart = { kind: 'rows', first: 1, last: MAX_ROWS, every: 1 }

/** Cuts rows out of a long file, which passes by piece by piece and is never held: it may be of any size. */
export async function cutOf(
  client: Pick<WorkbookClient, 'call'>,
  incoming: Pick<Incoming, 'name' | 'size' | 'bytes' | 'part'>,
  preview: ImportPreview,
  part: RowsPart,
  limit: number,
  whileReading: WhileReading,
): Promise<Outcome<CutPart>> {
  const { name, size, bytes } = incoming
  const read = incoming.part ?? (async (start, length) => success(bytes.slice(start, start + length)))
  const most = mostOf(preview, Math.min(size, BEGINNING_BYTES), limit)
  const begun = await client.call('beginCut', name, preview.choice, part, most)
  if (!begun.ok) return begun
  return whileReading<Outcome<CutPart>>(size, async (tell) => {
    for (let start = 0; start < size; start += MAX_PART_BYTES) {
      const length = Math.min(MAX_PART_BYTES, size - start)
      const piece = await read(start, length)
      if (!piece.ok) return piece
      if (piece.value.length < length) return failure(fileMessages.shrunk(name))
      const wanted = await client.call('cutPiece', piece.value)
      if (!wanted.ok) return wanted
      if (!wanted.value) break
      if (!tell(start + length)) return failure(CANCELLED)
    }
    return client.call('endCut')
  })
}
