import { query } from '@redress/platform/use-case.ts'
import type { ListDuplicatesRequest__Output as Request } from '@redress/protos/complaint/v1/ListDuplicatesRequest.ts'
import type { ListDuplicatesResponse as Response } from '@redress/protos/complaint/v1/ListDuplicatesResponse.ts'
import { similarEnough, similarity, trigramsOf } from '../domain/similarity.ts'
import { type CandidateRow, duplicatesStatement } from '../persistence/duplicates-statement.ts'
import { readOfCase } from '../persistence/read-of-case.ts'
import { toListItem } from '../to-proto/list-item.ts'

/** So many are suggested. */
const suggested = 10

export const listDuplicates = query<Request, Response>('ticket.view', async (input, scope) => {
  const now = scope.now()
  const { rows } = await readOfCase<CandidateRow>(scope, input.complaint_id, (_tenantId, id) =>
    duplicatesStatement(id, scope.caller, now),
  )
  // whoever sees the case in the public view alone compares nothing: the case itself is not among the rows
  const subject = rows.find(({ is_subject }) => is_subject)
  if (!subject) return { suggestions: [] }
  const own = trigramsOf(subject.title, subject.description)
  const nowText = now.toISOString()
  const suggestions = rows
    .filter((row) => row !== subject)
    .map((row) => ({ row, likeness: similarity(own, trigramsOf(row.title, row.description)) }))
    .filter(({ likeness }) => likeness >= similarEnough)
    .sort((left, right) => right.likeness - left.likeness)
    .slice(0, suggested)
    .map(({ row, likeness }) => ({
      complaint: toListItem(row, nowText),
      similarity: Math.round(likeness * 100) / 100,
      same: sameIn(row),
    }))
  return { suggestions }
})

const sameIn = (row: CandidateRow) => (['patient', 'creator', 'phone'] as const).filter((what) => row[`same_${what}`])
