/**
 * Input of EnableUser.
 */
export interface EnableUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of EnableUser.
 */
export interface EnableUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
