/**
 * Input of ListComments.
 */
export interface ListCommentsRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

/**
 * Input of ListComments.
 */
export interface ListCommentsRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
