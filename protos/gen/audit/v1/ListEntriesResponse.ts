/**
 * Answer of ListEntries.
 */
export interface ListEntriesResponse {
  /**
   * Each the JSON of one REST audit entry, in UTF-8.
   */
  'items'?: (Buffer | Uint8Array | string)[] | null | undefined;
  /**
   * Sequence number of each item as decimal text; of an aggregate caller's list the time of the change, RFC 3339.
   */
  'sort_keys'?: (string)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListEntries.
 */
export interface ListEntriesResponse__Output {
  /**
   * Each the JSON of one REST audit entry, in UTF-8.
   */
  'items': (Buffer)[];
  /**
   * Sequence number of each item as decimal text; of an aggregate caller's list the time of the change, RFC 3339.
   */
  'sort_keys': (string)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
