/**
 * Somebody who files for a source, with their two switches.
 */
export interface SourceUser {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  /**
   * The user's account is open.
   */
  'active'?: (boolean) | null | undefined;
  'can_create_complaints'?: (boolean) | null | undefined;
  'can_create_inquiries'?: (boolean) | null | undefined;
  /**
   * Of the user: what is said here is a part of them.
   */
  'version'?: (number) | null | undefined;
}

/**
 * Somebody who files for a source, with their two switches.
 */
export interface SourceUser__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'name': (string);
  /**
   * The user's account is open.
   */
  'active': (boolean);
  'can_create_complaints': (boolean);
  'can_create_inquiries': (boolean);
  /**
   * Of the user: what is said here is a part of them.
   */
  'version': (number);
}
