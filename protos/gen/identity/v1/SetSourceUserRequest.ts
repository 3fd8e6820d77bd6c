/**
 * Input of SetSourceUser.
 */
export interface SetSourceUserRequest {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'can_create_complaints'?: (boolean) | null | undefined;
  'can_create_inquiries'?: (boolean) | null | undefined;
}

/**
 * Input of SetSourceUser.
 */
export interface SetSourceUserRequest__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'can_create_complaints': (boolean);
  'can_create_inquiries': (boolean);
}
