/**
 * Somebody who was meant at a level and not told.
 */
export interface PassedOver {
  'level'?: (number) | null | undefined;
  /**
   * Keycloak subject; absent for a superior without a login.
   */
  'user_id'?: (string) | null | undefined;
  /**
   * UUID of that superior.
   */
  'staff_id'?: (string) | null | undefined;
  /**
   * "inactive", "conflict" (the case is about them), "already_told" (in this cycle), "no_login" or "may_not_see".
   */
  'reason'?: (string) | null | undefined;
  '_user_id'?: "user_id";
  '_staff_id'?: "staff_id";
}

/**
 * Somebody who was meant at a level and not told.
 */
export interface PassedOver__Output {
  'level': (number);
  /**
   * Keycloak subject; absent for a superior without a login.
   */
  'user_id'?: (string);
  /**
   * UUID of that superior.
   */
  'staff_id'?: (string);
  /**
   * "inactive", "conflict" (the case is about them), "already_told" (in this cycle), "no_login" or "may_not_see".
   */
  'reason': (string);
}
