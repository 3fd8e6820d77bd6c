/**
 * Input of DisableUser.
 */
export interface DisableUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of DisableUser.
 */
export interface DisableUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
