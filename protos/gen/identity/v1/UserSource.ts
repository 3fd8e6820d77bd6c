/**
 * The source that a user files for, with the user's two switches.
 */
export interface UserSource {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'can_create_complaints'?: (boolean) | null | undefined;
  'can_create_inquiries'?: (boolean) | null | undefined;
}

/**
 * The source that a user files for, with the user's two switches.
 */
export interface UserSource__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  'name': (string);
  'can_create_complaints': (boolean);
  'can_create_inquiries': (boolean);
}
