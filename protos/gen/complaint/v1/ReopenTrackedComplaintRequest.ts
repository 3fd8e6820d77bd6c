/**
 * Input of ReopenTrackedComplaint.
 */
export interface ReopenTrackedComplaintRequest {
  'code'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * Input of ReopenTrackedComplaint.
 */
export interface ReopenTrackedComplaintRequest__Output {
  'code': (string);
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason': (string);
}
