/**
 * Input of PauseComplaint.
 */
export interface PauseComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * "awaiting_complainant" or "awaiting_external".
   */
  'sub_status'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * Input of PauseComplaint.
 */
export interface PauseComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * "awaiting_complainant" or "awaiting_external".
   */
  'sub_status': (string);
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason': (string);
}
