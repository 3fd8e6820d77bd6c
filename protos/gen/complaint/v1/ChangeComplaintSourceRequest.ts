/**
 * Input of ChangeComplaintSource.
 */
export interface ChangeComplaintSourceRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * UUID of an active source of the tenant.
   */
  'source_id'?: (string) | null | undefined;
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * Input of ChangeComplaintSource.
 */
export interface ChangeComplaintSourceRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * UUID of an active source of the tenant.
   */
  'source_id': (string);
  /**
   * Kept as an internal comment; 1 to 2,000 code points.
   */
  'reason': (string);
}
