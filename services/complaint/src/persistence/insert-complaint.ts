import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import type { Complaint } from '../domain/complaint.ts'
import { columnOf } from './filed-row.ts'

/** What a new complaint has; everything else comes with later steps. */
const properties = [
  ...['id', 'tenantId', 'reference', 'title', 'description', 'language', 'category', 'flags', 'priority', 'severity'],
  ...['channel', 'sourceId', 'departmentId', 'patientId', 'involvedStaffIds', 'externalReference', 'remedySought'],
  ...['incidentDate', 'status', 'subStatus', 'ownerAgentId', 'createdBy', 'createdByType', 'receivedAt', 'dueAt'],
  ...['breachedAt', 'target', 'cycle', 'version', 'createdAt', 'updatedAt'],
] as (keyof Complaint)[]

const columns = properties.map(columnOf)
const parameters = properties.map((_, index) => `$${index + 1}`)

// the filing itself is the first event
const insert = prepared(
  'insert-complaint',
  `insert into complaint (${columns.join(', ')}, event_seq) values (${parameters.join(', ')}, 1)`,
)

/**
 * A new complaint as a prepared statement: filing is the command that most people wait for, and through the unit of work it
 * costs a third more.
 */
export const insertComplaint = (complaint: Complaint): Statement =>
  insert(...properties.map((property) => complaint[property]))
