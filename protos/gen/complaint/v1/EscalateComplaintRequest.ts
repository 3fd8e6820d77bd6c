/**
 * Input of EscalateComplaint.
 */
export interface EscalateComplaintRequest {
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
 * Input of EscalateComplaint.
 */
export interface EscalateComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason': (string);
}
