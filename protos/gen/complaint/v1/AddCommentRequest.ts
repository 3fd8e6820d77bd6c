/**
 * Input of AddComment.
 */
export interface AddCommentRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * 1 to 10,000 code points.
   */
  'text'?: (string) | null | undefined;
  /**
   * "public" or "internal".
   */
  'visibility'?: (string) | null | undefined;
}

/**
 * Input of AddComment.
 */
export interface AddCommentRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * 1 to 10,000 code points.
   */
  'text': (string);
  /**
   * "public" or "internal".
   */
  'visibility': (string);
}
