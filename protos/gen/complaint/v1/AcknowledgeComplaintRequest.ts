/**
 * Input of AcknowledgeComplaint.
 */
export interface AcknowledgeComplaintRequest {
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
 * Input of AcknowledgeComplaint.
 */
export interface AcknowledgeComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Kept as an internal comment; at most 2,000 code points.
   */
  'reason'?: (string);
}
