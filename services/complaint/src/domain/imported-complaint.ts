import type { Calendar } from './calendar.ts'
import { Complaint } from './complaint.ts'
import { after, breachedAt, isLate } from './due.ts'
import { filedPlacement } from './filed-placement.ts'
import { type GrievanceConfiguration, targetOf } from './grievance-configuration.ts'
import type { ImportedCase } from './imported-case.ts'

/** What a case of an older system gets here. */
interface Arriving {
  id: string
  tenantId: string
  reference: string
  departmentId: string | null
  sourceId: string | null
  configuration: GrievanceConfiguration
  calendar: Calendar | null
  locale: string
}

const date = (time: string | undefined) => (time === undefined ? null : new Date(time))
const later = (one: Date, other: Date) => (one > other ? one : other)

/** A case of an older system as a complaint: nobody of ours has created it, and its times are those that it has had. */
export function importedComplaint(given: ImportedCase, arriving: Arriving, now: Date): Complaint {
  const { configuration, calendar, locale, ...rest } = arriving
  const placed = filedPlacement(configuration, given)
  const receivedAt = new Date(given.received_at)
  const target = targetOf(configuration, { category: placed.category, sourceId: rest.sourceId })
  const [resolvedAt, closedAt] = [date(given.resolved_at), date(given.closed_at)]
  const dueAt = date(given.due_at) ?? after(receivedAt, target.value, calendar)
  // late is who was late when the work ended, or is late now; of who is late now it can be known since now
  const ended = resolvedAt ?? closedAt
  return Object.assign(new Complaint(), {
    ...rest,
    ...placed,
    title: given.title,
    description: given.description,
    language: given.language ?? locale,
    severity: given.severity ?? null,
    externalReference: given.external_reference,
    remedySought: given.remedy_sought ?? null,
    incidentDate: given.incident_date ?? null,
    status: given.status,
    subStatus: { open: 'new', in_progress: 'working', resolved: null, closed: null }[given.status],
    closedAs: given.closed_as ?? null,
    outcome: given.resolution?.outcome ?? null,
    createdBy: null,
    createdByType: 'system',
    target,
    ...{ receivedAt, dueAt, resolvedAt, closedAt },
    breachedAt: isLate(dueAt, ended ?? now) ? breachedAt(dueAt, ended ? receivedAt : now) : null,
    autoCloseAt:
      given.status === 'resolved' && resolvedAt
        ? later(after(resolvedAt, configuration.autoClose, calendar), now)
        : null,
    createdAt: receivedAt,
    updatedAt: now,
  })
}
