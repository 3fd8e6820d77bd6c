/**
 * Input of MarkComplaintDuplicate.
 */
export interface MarkComplaintDuplicateRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * UUID of the case that goes on.
   */
  'duplicate_of'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * Input of MarkComplaintDuplicate.
 */
export interface MarkComplaintDuplicateRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * UUID of the case that goes on.
   */
  'duplicate_of': (string);
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason': (string);
}
