/**
 * Input of ListSourceUsers.
 */
export interface ListSourceUsersRequest {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * `next_page_token` of the page before; bound to tenant and filters.
   */
  'page_token'?: (string) | null | undefined;
}

/**
 * Input of ListSourceUsers.
 */
export interface ListSourceUsersRequest__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size': (number);
  /**
   * `next_page_token` of the page before; bound to tenant and filters.
   */
  'page_token': (string);
}
