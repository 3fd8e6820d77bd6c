/**
 * Input of DeleteUser.
 */
export interface DeleteUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'reason'?: (string) | null | undefined;
}

/**
 * Input of DeleteUser.
 */
export interface DeleteUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'reason': (string);
}
