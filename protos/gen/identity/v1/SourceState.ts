/**
 * A source of cases. Consumers: complaint.
 */
export interface SourceState {
  'source_id'?: (string) | null | undefined;
  /**
   * "staff" and "patient_portal" are built in.
   */
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
}

/**
 * A source of cases. Consumers: complaint.
 */
export interface SourceState__Output {
  'source_id': (string);
  /**
   * "staff" and "patient_portal" are built in.
   */
  'code': (string);
  'name': (string);
  'active': (boolean);
}
