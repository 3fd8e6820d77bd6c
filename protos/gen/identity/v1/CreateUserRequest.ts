import type { NewUserSource as _identity_v1_NewUserSource, NewUserSource__Output as _identity_v1_NewUserSource__Output } from '../../identity/v1/NewUserSource.ts';

/**
 * Input of CreateUser.
 */
export interface CreateUserRequest {
  /**
   * 3 to 100 of a-z, 0-9, ".", "_", "-" and "@".
   */
  'username'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  'first_name'?: (string) | null | undefined;
  'last_name'?: (string) | null | undefined;
  /**
   * "en" or "ar"; default: the tenant's.
   */
  'locale'?: (string) | null | undefined;
  /**
   * At least one.
   */
  'roles'?: (string)[] | null | undefined;
  /**
   * UUIDs.
   */
  'department_ids'?: (string)[] | null | undefined;
  /**
   * May manage the tenant's people in Keycloak's console. Only platform admins give this.
   */
  'console_admin'?: (boolean) | null | undefined;
  /**
   * Only for a source user.
   */
  'source'?: (_identity_v1_NewUserSource | null) | null | undefined;
  '_locale'?: "locale";
  '_source'?: "source";
}

/**
 * Input of CreateUser.
 */
export interface CreateUserRequest__Output {
  /**
   * 3 to 100 of a-z, 0-9, ".", "_", "-" and "@".
   */
  'username': (string);
  'email': (string);
  'first_name': (string);
  'last_name': (string);
  /**
   * "en" or "ar"; default: the tenant's.
   */
  'locale'?: (string);
  /**
   * At least one.
   */
  'roles': (string)[];
  /**
   * UUIDs.
   */
  'department_ids': (string)[];
  /**
   * May manage the tenant's people in Keycloak's console. Only platform admins give this.
   */
  'console_admin': (boolean);
  /**
   * Only for a source user.
   */
  'source'?: (_identity_v1_NewUserSource__Output | null);
}
