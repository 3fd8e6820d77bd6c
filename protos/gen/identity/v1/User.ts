import type { Department as _identity_v1_Department, Department__Output as _identity_v1_Department__Output } from '../../identity/v1/Department.ts';
import type { UserSource as _identity_v1_UserSource, UserSource__Output as _identity_v1_UserSource__Output } from '../../identity/v1/UserSource.ts';

/**
 * A user as the managers of a tenant see them. Keycloak is the writer of everything but locale and source.
 */
export interface User {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'username'?: (string) | null | undefined;
  /**
   * Display name.
   */
  'name'?: (string) | null | undefined;
  /**
   * Absent until Keycloak has told it.
   */
  'first_name'?: (string) | null | undefined;
  /**
   * Absent until Keycloak has told it.
   */
  'last_name'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  /**
   * The user has proved that the address is theirs.
   */
  'email_verified'?: (boolean) | null | undefined;
  /**
   * "en" or "ar".
   */
  'locale'?: (string) | null | undefined;
  'roles'?: (string)[] | null | undefined;
  'departments'?: (_identity_v1_Department)[] | null | undefined;
  /**
   * false: disabled in Keycloak; nothing opens.
   */
  'active'?: (boolean) | null | undefined;
  /**
   * Linked staff record.
   */
  'staff_id'?: (string) | null | undefined;
  /**
   * Linked patient record.
   */
  'patient_id'?: (string) | null | undefined;
  'source'?: (_identity_v1_UserSource | null) | null | undefined;
  /**
   * Grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  '_first_name'?: "first_name";
  '_last_name'?: "last_name";
  '_email'?: "email";
  '_staff_id'?: "staff_id";
  '_patient_id'?: "patient_id";
  '_source'?: "source";
}

/**
 * A user as the managers of a tenant see them. Keycloak is the writer of everything but locale and source.
 */
export interface User__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'username': (string);
  /**
   * Display name.
   */
  'name': (string);
  /**
   * Absent until Keycloak has told it.
   */
  'first_name'?: (string);
  /**
   * Absent until Keycloak has told it.
   */
  'last_name'?: (string);
  'email'?: (string);
  /**
   * The user has proved that the address is theirs.
   */
  'email_verified': (boolean);
  /**
   * "en" or "ar".
   */
  'locale': (string);
  'roles': (string)[];
  'departments': (_identity_v1_Department__Output)[];
  /**
   * false: disabled in Keycloak; nothing opens.
   */
  'active': (boolean);
  /**
   * Linked staff record.
   */
  'staff_id'?: (string);
  /**
   * Linked patient record.
   */
  'patient_id'?: (string);
  'source'?: (_identity_v1_UserSource__Output | null);
  /**
   * Grows by one with each change.
   */
  'version': (number);
}
