/**
 * A login session is over: signed out here or in Keycloak. Subject: the user.
 */
export interface SessionEnded {
  /**
   * Keycloak's `sid`.
   */
  'session_id'?: (string) | null | undefined;
}

/**
 * A login session is over: signed out here or in Keycloak. Subject: the user.
 */
export interface SessionEnded__Output {
  /**
   * Keycloak's `sid`.
   */
  'session_id': (string);
}
