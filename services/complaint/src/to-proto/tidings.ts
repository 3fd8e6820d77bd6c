import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import type { CaseChange } from '@redress/protos/complaint/v1/CaseChange.ts'
import type { Viewer } from '../domain/access.ts'
import type { CaseEvent } from '../domain/case-event.ts'
import type { WatchPosition } from '../domain/watch-position.ts'

/** Everything that decides on what the viewer sees: with another access nobody knows what they have been told. */
const accessOf = ({ tenantId, userId, roles, grants, departmentIds, staffId, patientId }: Viewer) => [
  ...[tenantId, userId, roles, grants, departmentIds, staffId, patientId],
]

/** A position for the wire. */
export const positionText = (position: WatchPosition, viewer: Viewer) =>
  'event' in position
    ? encodePageToken(['event', position.event], accessOf(viewer))
    : encodePageToken(['moment', position.moment], accessOf(viewer))

/** The position that such a text was made from for this very access. */
export function readPosition(text: string, viewer: Viewer): WatchPosition | undefined {
  try {
    const [kind, value] = decodePageToken(text, accessOf(viewer))
    if (kind === 'event' && typeof value === 'string') return { event: value }
    return kind === 'moment' && typeof value === 'number' ? { moment: value } : undefined
  } catch {
    return undefined
  }
}

/** A change for the wire. */
export const caseChange = (
  { complaintId, reference, action, at }: CaseEvent,
  eventId: string,
  { fields, version }: { fields: readonly string[]; version: number | undefined },
): CaseChange => ({
  ...{ complaint_id: complaintId, reference, event_id: eventId, action, at },
  ...(version !== undefined && { version }),
  changed: [...fields].sort(),
})
