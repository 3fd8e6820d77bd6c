import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { TrackedComplaint } from '@redress/protos/complaint/v1/TrackedComplaint.ts'
import type { Viewer } from '../domain/access.ts'
import type { ComplaintDetailRow } from '../persistence/complaint-row.ts'
import { toProto } from './complaint.ts'

/** A public comment. The time is text for `isoTime`. */
export interface SaidRow {
  text: string
  by_complainant: boolean
  created_at: string
  is_resolution: boolean
}

/** A case as the holder of its code sees it: a part of what its complainant would. */
export function trackedComplaint(
  row: ComplaintDetailRow,
  said: readonly SaidRow[],
  holder: Viewer,
  now: Date,
): TrackedComplaint {
  const { reference, status, received_at, due_at, reopen_until, resolution, actions, version } = toProto(
    ...([row, 'public', holder, now] as const),
  )
  return {
    ...{ reference, status, received_at, due_at, reopen_until, actions, version },
    ...(resolution && { resolution_text: resolution.text }),
    comments: said.map(({ created_at, ...comment }) => ({ ...comment, created_at: isoTime(created_at) })),
  }
}
