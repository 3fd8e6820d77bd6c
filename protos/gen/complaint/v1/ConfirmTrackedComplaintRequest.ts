/**
 * Input of ConfirmTrackedComplaint.
 */
export interface ConfirmTrackedComplaintRequest {
  'code'?: (string) | null | undefined;
  /**
   * 1 to 5.
   */
  'rating'?: (number) | null | undefined;
  /**
   * Kept as a public comment; at most 10,000 code points.
   */
  'comment'?: (string) | null | undefined;
  '_rating'?: "rating";
  '_comment'?: "comment";
}

/**
 * Input of ConfirmTrackedComplaint.
 */
export interface ConfirmTrackedComplaintRequest__Output {
  'code': (string);
  /**
   * 1 to 5.
   */
  'rating'?: (number);
  /**
   * Kept as a public comment; at most 10,000 code points.
   */
  'comment'?: (string);
}
