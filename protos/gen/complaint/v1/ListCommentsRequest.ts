/**
 * Input of ListComments.
 */
export interface ListCommentsRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * 1 to 100; 0 is 100. A page is shorter where its texts come to more than 1 MB, and never empty for that.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * `next_page_token` of the page before; bound to tenant and case.
   */
  'page_token'?: (string) | null | undefined;
}

/**
 * Input of ListComments.
 */
export interface ListCommentsRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * 1 to 100; 0 is 100. A page is shorter where its texts come to more than 1 MB, and never empty for that.
   */
  'page_size': (number);
  /**
   * `next_page_token` of the page before; bound to tenant and case.
   */
  'page_token': (string);
}
