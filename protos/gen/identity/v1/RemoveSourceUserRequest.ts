/**
 * Input of RemoveSourceUser.
 */
export interface RemoveSourceUserRequest {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of RemoveSourceUser.
 */
export interface RemoveSourceUserRequest__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
