/**
 * Input of GetUserAccess.
 */
export interface GetUserAccessRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of GetUserAccess.
 */
export interface GetUserAccessRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
