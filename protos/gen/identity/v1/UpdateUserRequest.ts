import type { UserRoles as _identity_v1_UserRoles, UserRoles__Output as _identity_v1_UserRoles__Output } from '../../identity/v1/UserRoles.ts';
import type { UserDepartments as _identity_v1_UserDepartments, UserDepartments__Output as _identity_v1_UserDepartments__Output } from '../../identity/v1/UserDepartments.ts';

/**
 * Input of UpdateUser; what is absent stays.
 */
export interface UpdateUserRequest {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  /**
   * A new address is not verified.
   */
  'email'?: (string) | null | undefined;
  'first_name'?: (string) | null | undefined;
  'last_name'?: (string) | null | undefined;
  /**
   * "en" or "ar".
   */
  'locale'?: (string) | null | undefined;
  'roles'?: (_identity_v1_UserRoles | null) | null | undefined;
  'departments'?: (_identity_v1_UserDepartments | null) | null | undefined;
  '_email'?: "email";
  '_first_name'?: "first_name";
  '_last_name'?: "last_name";
  '_locale'?: "locale";
  '_roles'?: "roles";
  '_departments'?: "departments";
}

/**
 * Input of UpdateUser; what is absent stays.
 */
export interface UpdateUserRequest__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  /**
   * A new address is not verified.
   */
  'email'?: (string);
  'first_name'?: (string);
  'last_name'?: (string);
  /**
   * "en" or "ar".
   */
  'locale'?: (string);
  'roles'?: (_identity_v1_UserRoles__Output | null);
  'departments'?: (_identity_v1_UserDepartments__Output | null);
}
