/**
 * Input of InviteUser.
 */
export interface InviteUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of InviteUser.
 */
export interface InviteUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
