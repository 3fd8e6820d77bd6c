/**
 * Input of WithdrawTrackedComplaint.
 */
export interface WithdrawTrackedComplaintRequest {
  'code'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
  '_reason'?: "reason";
}

/**
 * Input of WithdrawTrackedComplaint.
 */
export interface WithdrawTrackedComplaintRequest__Output {
  'code': (string);
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'reason'?: (string);
}
