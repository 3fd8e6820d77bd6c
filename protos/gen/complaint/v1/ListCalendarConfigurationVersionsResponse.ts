/**
 * Answer of ListCalendarConfigurationVersions.
 */
export interface ListCalendarConfigurationVersionsResponse {
  /**
   * Each the JSON of one REST list item, in UTF-8.
   */
  'items'?: (Buffer | Uint8Array | string)[] | null | undefined;
  /**
   * Sort key of each item.
   */
  'sort_keys'?: (string)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListCalendarConfigurationVersions.
 */
export interface ListCalendarConfigurationVersionsResponse__Output {
  /**
   * Each the JSON of one REST list item, in UTF-8.
   */
  'items': (Buffer)[];
  /**
   * Sort key of each item.
   */
  'sort_keys': (string)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
