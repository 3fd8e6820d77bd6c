import type { Named as _identity_v1_Named, Named__Output as _identity_v1_Named__Output } from '../../identity/v1/Named.ts';

/**
 * A member of staff.
 */
export interface Staff {
  /**
   * UUID.
   */
  'staff_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  'department'?: (_identity_v1_Named | null) | null | undefined;
  /**
   * Another member of staff.
   */
  'reports_to'?: (_identity_v1_Named | null) | null | undefined;
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * Grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  '_email'?: "email";
  '_department'?: "department";
  '_reports_to'?: "reports_to";
  '_user_id'?: "user_id";
}

/**
 * A member of staff.
 */
export interface Staff__Output {
  /**
   * UUID.
   */
  'staff_id': (string);
  'name': (string);
  'email'?: (string);
  'department'?: (_identity_v1_Named__Output | null);
  /**
   * Another member of staff.
   */
  'reports_to'?: (_identity_v1_Named__Output | null);
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string);
  'active': (boolean);
  /**
   * Grows by one with each change.
   */
  'version': (number);
}
