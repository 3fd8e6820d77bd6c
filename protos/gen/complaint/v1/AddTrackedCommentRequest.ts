/**
 * Input of AddTrackedComment.
 */
export interface AddTrackedCommentRequest {
  'code'?: (string) | null | undefined;
  /**
   * 1 to 10,000 code points.
   */
  'text'?: (string) | null | undefined;
}

/**
 * Input of AddTrackedComment.
 */
export interface AddTrackedCommentRequest__Output {
  'code': (string);
  /**
   * 1 to 10,000 code points.
   */
  'text': (string);
}
