import type { Complainant as _complaint_v1_Complainant, Complainant__Output as _complaint_v1_Complainant__Output } from '../../complaint/v1/Complainant.ts';

/**
 * Input of SubmitComplaint.
 */
export interface SubmitComplaintRequest {
  'title'?: (string) | null | undefined;
  'description'?: (string) | null | undefined;
  /**
   * Default: the tenant's default category.
   */
  'category'?: (string) | null | undefined;
  'flags'?: (string)[] | null | undefined;
  /**
   * Default "web".
   */
  'channel'?: (string) | null | undefined;
  /**
   * Default: the tenant's locale.
   */
  'language'?: (string) | null | undefined;
  'severity'?: (string) | null | undefined;
  'department_id'?: (string) | null | undefined;
  'patient_id'?: (string) | null | undefined;
  'complainant'?: (_complaint_v1_Complainant | null) | null | undefined;
  'source_id'?: (string) | null | undefined;
  'involved_staff_ids'?: (string)[] | null | undefined;
  'external_reference'?: (string) | null | undefined;
  'remedy_sought'?: (string) | null | undefined;
  /**
   * YYYY-MM-DD, not in the future.
   */
  'incident_date'?: (string) | null | undefined;
  /**
   * RFC 3339, not in the future. Default: now.
   */
  'received_at'?: (string) | null | undefined;
  '_category'?: "category";
  '_channel'?: "channel";
  '_language'?: "language";
  '_severity'?: "severity";
  '_department_id'?: "department_id";
  '_patient_id'?: "patient_id";
  '_complainant'?: "complainant";
  '_source_id'?: "source_id";
  '_external_reference'?: "external_reference";
  '_remedy_sought'?: "remedy_sought";
  '_incident_date'?: "incident_date";
  '_received_at'?: "received_at";
}

/**
 * Input of SubmitComplaint.
 */
export interface SubmitComplaintRequest__Output {
  'title': (string);
  'description': (string);
  /**
   * Default: the tenant's default category.
   */
  'category'?: (string);
  'flags': (string)[];
  /**
   * Default "web".
   */
  'channel'?: (string);
  /**
   * Default: the tenant's locale.
   */
  'language'?: (string);
  'severity'?: (string);
  'department_id'?: (string);
  'patient_id'?: (string);
  'complainant'?: (_complaint_v1_Complainant__Output | null);
  'source_id'?: (string);
  'involved_staff_ids': (string)[];
  'external_reference'?: (string);
  'remedy_sought'?: (string);
  /**
   * YYYY-MM-DD, not in the future.
   */
  'incident_date'?: (string);
  /**
   * RFC 3339, not in the future. Default: now.
   */
  'received_at'?: (string);
}
