import type { GrantedScopes as _identity_v1_GrantedScopes, GrantedScopes__Output as _identity_v1_GrantedScopes__Output } from '../../identity/v1/GrantedScopes.ts';

/**
 * The grants of one role.
 */
export interface RoleGrants {
  'role'?: (string) | null | undefined;
  'grants'?: (_identity_v1_GrantedScopes)[] | null | undefined;
}

/**
 * The grants of one role.
 */
export interface RoleGrants__Output {
  'role': (string);
  'grants': (_identity_v1_GrantedScopes__Output)[];
}
