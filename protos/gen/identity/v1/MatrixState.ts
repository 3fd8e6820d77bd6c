import type { RoleGrants as _identity_v1_RoleGrants, RoleGrants__Output as _identity_v1_RoleGrants__Output } from '../../identity/v1/RoleGrants.ts';

/**
 * What each role may do in a tenant; platform_admin is among the roles. Consumers: complaint.
 */
export interface MatrixState {
  /**
   * Grows by one with each change.
   */
  'permissions_version'?: (number) | null | undefined;
  'roles'?: (_identity_v1_RoleGrants)[] | null | undefined;
}

/**
 * What each role may do in a tenant; platform_admin is among the roles. Consumers: complaint.
 */
export interface MatrixState__Output {
  /**
   * Grows by one with each change.
   */
  'permissions_version': (number);
  'roles': (_identity_v1_RoleGrants__Output)[];
}
