import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';
import type { Department as _identity_v1_Department, Department__Output as _identity_v1_Department__Output } from '../../identity/v1/Department.ts';

/**
 * Answer of GetSession.
 */
export interface GetSessionResponse {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'username'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  /**
   * "en" or "ar".
   */
  'locale'?: (string) | null | undefined;
  'roles'?: (string)[] | null | undefined;
  /**
   * 4 platform admin, 3 tenant admin, 2 department manager, 1 others.
   */
  'level'?: (number) | null | undefined;
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
  'departments'?: (_identity_v1_Department)[] | null | undefined;
  /**
   * A platform admin must select a tenant first.
   */
  'selection_required'?: (boolean) | null | undefined;
  /**
   * The tenant that this platform admin selected last, in any session.
   */
  'last_tenant'?: (_identity_v1_Tenant | null) | null | undefined;
  /**
   * "/", "/health/select-hospital/" or "/health/no-hospital/".
   */
  'redirect_url'?: (string) | null | undefined;
  '_tenant'?: "tenant";
  '_last_tenant'?: "last_tenant";
}

/**
 * Answer of GetSession.
 */
export interface GetSessionResponse__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'username': (string);
  'name': (string);
  /**
   * "en" or "ar".
   */
  'locale': (string);
  'roles': (string)[];
  /**
   * 4 platform admin, 3 tenant admin, 2 department manager, 1 others.
   */
  'level': (number);
  'tenant'?: (_identity_v1_Tenant__Output | null);
  'departments': (_identity_v1_Department__Output)[];
  /**
   * A platform admin must select a tenant first.
   */
  'selection_required': (boolean);
  /**
   * The tenant that this platform admin selected last, in any session.
   */
  'last_tenant'?: (_identity_v1_Tenant__Output | null);
  /**
   * "/", "/health/select-hospital/" or "/health/no-hospital/".
   */
  'redirect_url': (string);
}
