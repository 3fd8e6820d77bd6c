/**
 * Input of GetUser.
 */
export interface GetUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of GetUser.
 */
export interface GetUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
