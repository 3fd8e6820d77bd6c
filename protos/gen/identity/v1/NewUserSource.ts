/**
 * The source that a new user files for.
 */
export interface NewUserSource {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  'can_create_complaints'?: (boolean) | null | undefined;
  'can_create_inquiries'?: (boolean) | null | undefined;
}

/**
 * The source that a new user files for.
 */
export interface NewUserSource__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  'can_create_complaints': (boolean);
  'can_create_inquiries': (boolean);
}
