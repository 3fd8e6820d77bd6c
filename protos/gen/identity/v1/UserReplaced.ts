/**
 * A login that belonged to nobody had the name or address of this new user, and was removed. Subject: the user.
 */
export interface UserReplaced {
  /**
   * Keycloak subject of the login that is gone.
   */
  'login_id'?: (string) | null | undefined;
}

/**
 * A login that belonged to nobody had the name or address of this new user, and was removed. Subject: the user.
 */
export interface UserReplaced__Output {
  /**
   * Keycloak subject of the login that is gone.
   */
  'login_id': (string);
}
