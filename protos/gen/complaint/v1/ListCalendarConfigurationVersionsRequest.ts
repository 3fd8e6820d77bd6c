/**
 * Input of ListCalendarConfigurationVersions.
 */
export interface ListCalendarConfigurationVersionsRequest {
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * `next_page_token` of the page before.
   */
  'page_token'?: (string) | null | undefined;
}

/**
 * Input of ListCalendarConfigurationVersions.
 */
export interface ListCalendarConfigurationVersionsRequest__Output {
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size': (number);
  /**
   * `next_page_token` of the page before.
   */
  'page_token': (string);
}
