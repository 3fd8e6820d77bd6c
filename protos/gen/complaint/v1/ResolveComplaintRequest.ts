/**
 * Input of ResolveComplaint.
 */
export interface ResolveComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Kept as the public comment that is the resolution of this cycle; at most 10,000 code points.
   */
  'text'?: (string) | null | undefined;
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome'?: (string) | null | undefined;
}

/**
 * Input of ResolveComplaint.
 */
export interface ResolveComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Kept as the public comment that is the resolution of this cycle; at most 10,000 code points.
   */
  'text': (string);
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome': (string);
}
