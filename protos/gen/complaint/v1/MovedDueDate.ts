/**
 * An open case that would be due at another time.
 */
export interface MovedDueDate {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  'reference'?: (string) | null | undefined;
  /**
   * RFC 3339, as it is and as it would be.
   */
  'due_before'?: (string) | null | undefined;
  'due_after'?: (string) | null | undefined;
}

/**
 * An open case that would be due at another time.
 */
export interface MovedDueDate__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  'reference': (string);
  /**
   * RFC 3339, as it is and as it would be.
   */
  'due_before': (string);
  'due_after': (string);
}
