/**
 * Values of one filter combine with "or", different filters with "and".
 */
export interface ListEntriesRequest {
  /**
   * UUIDs of the things that changed.
   */
  'entity'?: (string)[] | null | undefined;
  /**
   * Keycloak subjects.
   */
  'actor'?: (string)[] | null | undefined;
  /**
   * Full event names: "complaint.v1.ComplaintClosed".
   */
  'action'?: (string)[] | null | undefined;
  /**
   * RFC 3339, inclusive; compares the time of the change.
   */
  'from'?: (string) | null | undefined;
  /**
   * RFC 3339, exclusive.
   */
  'to'?: (string) | null | undefined;
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * `next_page_token` of the page before; bound to tenant and filters.
   */
  'page_token'?: (string) | null | undefined;
  '_from'?: "from";
  '_to'?: "to";
}

/**
 * Values of one filter combine with "or", different filters with "and".
 */
export interface ListEntriesRequest__Output {
  /**
   * UUIDs of the things that changed.
   */
  'entity': (string)[];
  /**
   * Keycloak subjects.
   */
  'actor': (string)[];
  /**
   * Full event names: "complaint.v1.ComplaintClosed".
   */
  'action': (string)[];
  /**
   * RFC 3339, inclusive; compares the time of the change.
   */
  'from'?: (string);
  /**
   * RFC 3339, exclusive.
   */
  'to'?: (string);
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size': (number);
  /**
   * `next_page_token` of the page before; bound to tenant and filters.
   */
  'page_token': (string);
}
