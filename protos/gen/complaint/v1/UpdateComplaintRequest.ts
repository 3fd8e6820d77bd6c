import type { Complainant as _complaint_v1_Complainant, Complainant__Output as _complaint_v1_Complainant__Output } from '../../complaint/v1/Complainant.ts';

/**
 * Input of UpdateComplaint.
 */
export interface UpdateComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Names of the fields to change; one that is named and not given is cleared. Those of the complainant one by one
   * ("complainant/phone"), or "complainant" to clear them all.
   */
  'fields'?: (string)[] | null | undefined;
  'title'?: (string) | null | undefined;
  'description'?: (string) | null | undefined;
  'category'?: (string) | null | undefined;
  'flags'?: (string)[] | null | undefined;
  'severity'?: (string) | null | undefined;
  'department_id'?: (string) | null | undefined;
  'patient_id'?: (string) | null | undefined;
  'complainant'?: (_complaint_v1_Complainant | null) | null | undefined;
  'involved_staff_ids'?: (string)[] | null | undefined;
  'external_reference'?: (string) | null | undefined;
  'remedy_sought'?: (string) | null | undefined;
  /**
   * YYYY-MM-DD, not in the future.
   */
  'incident_date'?: (string) | null | undefined;
  '_title'?: "title";
  '_description'?: "description";
  '_category'?: "category";
  '_severity'?: "severity";
  '_department_id'?: "department_id";
  '_patient_id'?: "patient_id";
  '_complainant'?: "complainant";
  '_external_reference'?: "external_reference";
  '_remedy_sought'?: "remedy_sought";
  '_incident_date'?: "incident_date";
}

/**
 * Input of UpdateComplaint.
 */
export interface UpdateComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Names of the fields to change; one that is named and not given is cleared. Those of the complainant one by one
   * ("complainant/phone"), or "complainant" to clear them all.
   */
  'fields': (string)[];
  'title'?: (string);
  'description'?: (string);
  'category'?: (string);
  'flags': (string)[];
  'severity'?: (string);
  'department_id'?: (string);
  'patient_id'?: (string);
  'complainant'?: (_complaint_v1_Complainant__Output | null);
  'involved_staff_ids': (string)[];
  'external_reference'?: (string);
  'remedy_sought'?: (string);
  /**
   * YYYY-MM-DD, not in the future.
   */
  'incident_date'?: (string);
}
