/**
 * Input of WithdrawComplaint.
 */
export interface WithdrawComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
  '_reason'?: "reason";
}

/**
 * Input of WithdrawComplaint.
 */
export interface WithdrawComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'reason'?: (string);
}
