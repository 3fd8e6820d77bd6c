/**
 * Of whom something changed that ResolvePrincipal answers: whoever remembers an answer forgets it. Empty: nothing changed.
 */
export interface WatchPrincipalsResponse {
  /**
   * Keycloak subjects.
   */
  'user_ids'?: (string)[] | null | undefined;
  /**
   * Login sessions (`sid`).
   */
  'session_ids'?: (string)[] | null | undefined;
  /**
   * Everybody who works in one of these tenants, and everybody who works in none.
   */
  'tenant_ids'?: (string)[] | null | undefined;
  /**
   * Changes may have been missed: everybody.
   */
  'everything'?: (boolean) | null | undefined;
}

/**
 * Of whom something changed that ResolvePrincipal answers: whoever remembers an answer forgets it. Empty: nothing changed.
 */
export interface WatchPrincipalsResponse__Output {
  /**
   * Keycloak subjects.
   */
  'user_ids': (string)[];
  /**
   * Login sessions (`sid`).
   */
  'session_ids': (string)[];
  /**
   * Everybody who works in one of these tenants, and everybody who works in none.
   */
  'tenant_ids': (string)[];
  /**
   * Changes may have been missed: everybody.
   */
  'everything': (boolean);
}
