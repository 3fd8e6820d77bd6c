/**
 * Answer of ListExportedComplaints.
 */
export interface ListExportedComplaintsResponse {
  /**
   * Each the JSON of one REST list item, in UTF-8; at most 100, oldest first.
   */
  'items'?: (Buffer | Uint8Array | string)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListExportedComplaints.
 */
export interface ListExportedComplaintsResponse__Output {
  /**
   * Each the JSON of one REST list item, in UTF-8; at most 100, oldest first.
   */
  'items': (Buffer)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
