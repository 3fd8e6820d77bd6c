/**
 * A case that would be escalated at once.
 */
export interface EscalatedCase {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  'reference'?: (string) | null | undefined;
  /**
   * The level that would be due.
   */
  'level'?: (number) | null | undefined;
}

/**
 * A case that would be escalated at once.
 */
export interface EscalatedCase__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  'reference': (string);
  /**
   * The level that would be due.
   */
  'level': (number);
}
