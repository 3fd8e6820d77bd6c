import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';
import type { Department as _identity_v1_Department, Department__Output as _identity_v1_Department__Output } from '../../identity/v1/Department.ts';
import type { UserSource as _identity_v1_UserSource, UserSource__Output as _identity_v1_UserSource__Output } from '../../identity/v1/UserSource.ts';

/**
 * Answer of GetMe.
 */
export interface GetMeResponse {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'username'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  'locale'?: (string) | null | undefined;
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
  'roles'?: (string)[] | null | undefined;
  'departments'?: (_identity_v1_Department)[] | null | undefined;
  'staff_id'?: (string) | null | undefined;
  'patient_id'?: (string) | null | undefined;
  'source'?: (_identity_v1_UserSource | null) | null | undefined;
  /**
   * Names of the permissions held at any scope, sorted.
   */
  'permissions'?: (string)[] | null | undefined;
  '_email'?: "email";
  '_tenant'?: "tenant";
  '_staff_id'?: "staff_id";
  '_patient_id'?: "patient_id";
  '_source'?: "source";
}

/**
 * Answer of GetMe.
 */
export interface GetMeResponse__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'username': (string);
  'name': (string);
  'email'?: (string);
  'locale': (string);
  'tenant'?: (_identity_v1_Tenant__Output | null);
  'roles': (string)[];
  'departments': (_identity_v1_Department__Output)[];
  'staff_id'?: (string);
  'patient_id'?: (string);
  'source'?: (_identity_v1_UserSource__Output | null);
  /**
   * Names of the permissions held at any scope, sorted.
   */
  'permissions': (string)[];
}
