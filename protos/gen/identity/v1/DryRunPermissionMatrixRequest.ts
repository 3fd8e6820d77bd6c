import type { RoleBundle as _identity_v1_RoleBundle, RoleBundle__Output as _identity_v1_RoleBundle__Output } from '../../identity/v1/RoleBundle.ts';

/**
 * Input of DryRunPermissionMatrix.
 */
export interface DryRunPermissionMatrixRequest {
  /**
   * Every role that a tenant gives.
   */
  'roles'?: (_identity_v1_RoleBundle)[] | null | undefined;
}

/**
 * Input of DryRunPermissionMatrix.
 */
export interface DryRunPermissionMatrixRequest__Output {
  /**
   * Every role that a tenant gives.
   */
  'roles': (_identity_v1_RoleBundle__Output)[];
}
