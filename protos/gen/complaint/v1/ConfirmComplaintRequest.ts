/**
 * Input of ConfirmComplaint.
 */
export interface ConfirmComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * 1 to 5.
   */
  'rating'?: (number) | null | undefined;
  /**
   * Kept as a public comment of the complainant; at most 10,000 code points.
   */
  'comment'?: (string) | null | undefined;
  '_rating'?: "rating";
  '_comment'?: "comment";
}

/**
 * Input of ConfirmComplaint.
 */
export interface ConfirmComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * 1 to 5.
   */
  'rating'?: (number);
  /**
   * Kept as a public comment of the complainant; at most 10,000 code points.
   */
  'comment'?: (string);
}
