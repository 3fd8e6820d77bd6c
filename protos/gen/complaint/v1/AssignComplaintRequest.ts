/**
 * Input of AssignComplaint.
 */
export interface AssignComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Keycloak subject of the new assignee; absent: nobody.
   */
  'assignee_id'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'note'?: (string) | null | undefined;
  '_assignee_id'?: "assignee_id";
  '_note'?: "note";
}

/**
 * Input of AssignComplaint.
 */
export interface AssignComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Keycloak subject of the new assignee; absent: nobody.
   */
  'assignee_id'?: (string);
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'note'?: (string);
}
