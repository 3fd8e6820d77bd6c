/**
 * Something said where the complainant reads it.
 */
export interface TrackedComment {
  'text'?: (string) | null | undefined;
  /**
   * Whether the complainant said it; else the desk did.
   */
  'by_complainant'?: (boolean) | null | undefined;
  /**
   * RFC 3339 in UTC.
   */
  'created_at'?: (string) | null | undefined;
  /**
   * Whether it was the answer that ended a cycle.
   */
  'is_resolution'?: (boolean) | null | undefined;
}

/**
 * Something said where the complainant reads it.
 */
export interface TrackedComment__Output {
  'text': (string);
  /**
   * Whether the complainant said it; else the desk did.
   */
  'by_complainant': (boolean);
  /**
   * RFC 3339 in UTC.
   */
  'created_at': (string);
  /**
   * Whether it was the answer that ended a cycle.
   */
  'is_resolution': (boolean);
}
