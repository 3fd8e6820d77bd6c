/**
 * Input of ResolveComplaintByComment.
 */
export interface ResolveComplaintByCommentRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * UUID of a public comment of the current cycle.
   */
  'comment_id'?: (string) | null | undefined;
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome'?: (string) | null | undefined;
}

/**
 * Input of ResolveComplaintByComment.
 */
export interface ResolveComplaintByCommentRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * UUID of a public comment of the current cycle.
   */
  'comment_id': (string);
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome': (string);
}
