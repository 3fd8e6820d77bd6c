import { Complaint } from '../domain/complaint.ts'
import type { Party } from '../domain/submission.ts'
import type { ComplaintDetailRow } from './complaint-row.ts'
import type { FiledNames } from './submission-context.ts'

/** Name of the column that holds a property: "tenantId" -> "tenant_id". */
export const columnOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The row that a new complaint has become, as the detail would read it: everything in it is known already. */
export function filedRow(complaint: Complaint, party: Party, names: FiledNames) {
  const { name = null, relation = null, phone = null, email = null, consent = null } = party
  const { involvedStaff, filerName } = names
  return {
    ...storedColumns(complaint),
    source_name: complaint.sourceId === names.builtInSourceId ? names.builtInSourceName : names.sourceName,
    department_name: complaint.departmentId && names.departmentName,
    assignee_name: null,
    owner_agent_name: complaint.ownerAgentId && filerName,
    created_by_name: complaint.createdBy && filerName,
    patient_name: complaint.patientId && names.patientName,
    complainant_name: name,
    complainant_relation: relation,
    ...{ phone, email, consent },
    involved_staff: involvedStaff.length > 0 ? involvedStaff : null,
    ...{ resolution_text: null, resolver_name: null, reopen_window: null },
  } as unknown as ComplaintDetailRow
}

const columns = Object.keys(new Complaint()).map(
  (property) => [property as keyof Complaint, columnOf(property)] as const,
)

function storedColumns(complaint: Complaint) {
  const row: Record<string, unknown> = {}
  for (const [property, column] of columns) {
    const value = complaint[property]
    row[column] = value instanceof Date ? value.toISOString() : value
  }
  return row
}
