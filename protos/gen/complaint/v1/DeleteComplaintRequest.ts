/**
 * Input of DeleteComplaint.
 */
export interface DeleteComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * Input of DeleteComplaint.
 */
export interface DeleteComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason': (string);
}
