import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';
import type { Complainant as _complaint_v1_Complainant, Complainant__Output as _complaint_v1_Complainant__Output } from '../../complaint/v1/Complainant.ts';
import type { Resolution as _complaint_v1_Resolution, Resolution__Output as _complaint_v1_Resolution__Output } from '../../complaint/v1/Resolution.ts';

/**
 * One complaint as the caller may see it. Words such as status are the same in the database, on the wire and in REST.
 */
export interface Complaint {
  /**
   * How much the caller sees: "full"; "public" (a complainant: only the fields marked P); "receipt" (id and reference).
   */
  'view'?: (string) | null | undefined;
  /**
   * UUIDv7. P
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * "CMP-2026-000123": unique in the tenant, never reused. P
   */
  'reference'?: (string) | null | undefined;
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
  /**
   * At most 200 code points. P
   */
  'title'?: (string) | null | undefined;
  /**
   * At most 20,000 code points. P
   */
  'description'?: (string) | null | undefined;
  /**
   * BCP 47 tag.
   */
  'language'?: (string) | null | undefined;
  /**
   * "open", "in_progress", "resolved" or "closed". P
   */
  'status'?: (string) | null | undefined;
  /**
   * "new", "acknowledged", "triaged", "working", "awaiting_explanation", "awaiting_complainant" or "awaiting_external".
   */
  'sub_status'?: (string) | null | undefined;
  /**
   * "confirmed", "auto", "rejected", "duplicate" or "withdrawn", when closed.
   */
  'closed_as'?: (string) | null | undefined;
  /**
   * "low", "medium", "high" or "critical". P
   */
  'priority'?: (string) | null | undefined;
  /**
   * "minor", "moderate", "major" or "catastrophic".
   */
  'severity'?: (string) | null | undefined;
  /**
   * Path of the category: "complaint/urgent_complaint". P
   */
  'category'?: (string) | null | undefined;
  'flags'?: (string)[] | null | undefined;
  /**
   * "web", "phone", "email", "in_person" or "letter".
   */
  'channel'?: (string) | null | undefined;
  'source'?: (_complaint_v1_Named | null) | null | undefined;
  'department'?: (_complaint_v1_Named | null) | null | undefined;
  'assignee'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * The agent who looks after the case; starts as the creator.
   */
  'owner_agent'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * Keycloak subject of the creator; absent after erasure or for imported cases.
   */
  'created_by'?: (string) | null | undefined;
  /**
   * Full name of the creator.
   */
  'created_by_name'?: (string) | null | undefined;
  /**
   * "user", "anonymous" or "system".
   */
  'created_by_type'?: (string) | null | undefined;
  'complainant'?: (_complaint_v1_Complainant | null) | null | undefined;
  'patient'?: (_complaint_v1_Named | null) | null | undefined;
  'involved_staff'?: (_complaint_v1_Named)[] | null | undefined;
  'external_reference'?: (string) | null | undefined;
  'remedy_sought'?: (string) | null | undefined;
  /**
   * Date of the incident, YYYY-MM-DD.
   */
  'incident_date'?: (string) | null | undefined;
  /**
   * Clocks run from here. P
   */
  'received_at'?: (string) | null | undefined;
  /**
   * P
   */
  'due_at'?: (string) | null | undefined;
  'overdue'?: (boolean) | null | undefined;
  /**
   * When it was late and that could be known; set once.
   */
  'breached_at'?: (string) | null | undefined;
  /**
   * "running", "paused" or "stopped".
   */
  'clock'?: (string) | null | undefined;
  /**
   * P: the text only.
   */
  'resolution'?: (_complaint_v1_Resolution | null) | null | undefined;
  /**
   * 1, and one more with each reopening.
   */
  'cycle'?: (number) | null | undefined;
  /**
   * Until when the complainant may reopen. P
   */
  'reopen_until'?: (string) | null | undefined;
  /**
   * Grows by one with each change of editable state; the ETag.
   */
  'version'?: (number) | null | undefined;
  'created_at'?: (string) | null | undefined;
  'updated_at'?: (string) | null | undefined;
  /**
   * What the caller may do now: "assign", "start", "resolve", "confirm" ... P
   */
  'actions'?: (string)[] | null | undefined;
  /**
   * The configuration does not know the category or a flag any more; only who can put it right sees the case.
   */
  'orphan'?: (boolean) | null | undefined;
  /**
   * UUID of the case that this one repeats, when closed as a duplicate.
   */
  'duplicate_of'?: (string) | null | undefined;
  '_sub_status'?: "sub_status";
  '_closed_as'?: "closed_as";
  '_severity'?: "severity";
  '_source'?: "source";
  '_department'?: "department";
  '_assignee'?: "assignee";
  '_owner_agent'?: "owner_agent";
  '_created_by'?: "created_by";
  '_created_by_name'?: "created_by_name";
  '_complainant'?: "complainant";
  '_patient'?: "patient";
  '_external_reference'?: "external_reference";
  '_remedy_sought'?: "remedy_sought";
  '_incident_date'?: "incident_date";
  '_breached_at'?: "breached_at";
  '_resolution'?: "resolution";
  '_reopen_until'?: "reopen_until";
  '_duplicate_of'?: "duplicate_of";
}

/**
 * One complaint as the caller may see it. Words such as status are the same in the database, on the wire and in REST.
 */
export interface Complaint__Output {
  /**
   * How much the caller sees: "full"; "public" (a complainant: only the fields marked P); "receipt" (id and reference).
   */
  'view': (string);
  /**
   * UUIDv7. P
   */
  'complaint_id': (string);
  /**
   * "CMP-2026-000123": unique in the tenant, never reused. P
   */
  'reference': (string);
  /**
   * UUID.
   */
  'tenant_id': (string);
  /**
   * At most 200 code points. P
   */
  'title': (string);
  /**
   * At most 20,000 code points. P
   */
  'description': (string);
  /**
   * BCP 47 tag.
   */
  'language': (string);
  /**
   * "open", "in_progress", "resolved" or "closed". P
   */
  'status': (string);
  /**
   * "new", "acknowledged", "triaged", "working", "awaiting_explanation", "awaiting_complainant" or "awaiting_external".
   */
  'sub_status'?: (string);
  /**
   * "confirmed", "auto", "rejected", "duplicate" or "withdrawn", when closed.
   */
  'closed_as'?: (string);
  /**
   * "low", "medium", "high" or "critical". P
   */
  'priority': (string);
  /**
   * "minor", "moderate", "major" or "catastrophic".
   */
  'severity'?: (string);
  /**
   * Path of the category: "complaint/urgent_complaint". P
   */
  'category': (string);
  'flags': (string)[];
  /**
   * "web", "phone", "email", "in_person" or "letter".
   */
  'channel': (string);
  'source'?: (_complaint_v1_Named__Output | null);
  'department'?: (_complaint_v1_Named__Output | null);
  'assignee'?: (_complaint_v1_Named__Output | null);
  /**
   * The agent who looks after the case; starts as the creator.
   */
  'owner_agent'?: (_complaint_v1_Named__Output | null);
  /**
   * Keycloak subject of the creator; absent after erasure or for imported cases.
   */
  'created_by'?: (string);
  /**
   * Full name of the creator.
   */
  'created_by_name'?: (string);
  /**
   * "user", "anonymous" or "system".
   */
  'created_by_type': (string);
  'complainant'?: (_complaint_v1_Complainant__Output | null);
  'patient'?: (_complaint_v1_Named__Output | null);
  'involved_staff': (_complaint_v1_Named__Output)[];
  'external_reference'?: (string);
  'remedy_sought'?: (string);
  /**
   * Date of the incident, YYYY-MM-DD.
   */
  'incident_date'?: (string);
  /**
   * Clocks run from here. P
   */
  'received_at': (string);
  /**
   * P
   */
  'due_at': (string);
  'overdue': (boolean);
  /**
   * When it was late and that could be known; set once.
   */
  'breached_at'?: (string);
  /**
   * "running", "paused" or "stopped".
   */
  'clock': (string);
  /**
   * P: the text only.
   */
  'resolution'?: (_complaint_v1_Resolution__Output | null);
  /**
   * 1, and one more with each reopening.
   */
  'cycle': (number);
  /**
   * Until when the complainant may reopen. P
   */
  'reopen_until'?: (string);
  /**
   * Grows by one with each change of editable state; the ETag.
   */
  'version': (number);
  'created_at': (string);
  'updated_at': (string);
  /**
   * What the caller may do now: "assign", "start", "resolve", "confirm" ... P
   */
  'actions': (string)[];
  /**
   * The configuration does not know the category or a flag any more; only who can put it right sees the case.
   */
  'orphan': (boolean);
  /**
   * UUID of the case that this one repeats, when closed as a duplicate.
   */
  'duplicate_of'?: (string);
}
