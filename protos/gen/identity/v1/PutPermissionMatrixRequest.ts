import type { RoleBundle as _identity_v1_RoleBundle, RoleBundle__Output as _identity_v1_RoleBundle__Output } from '../../identity/v1/RoleBundle.ts';

/**
 * Input of PutPermissionMatrix.
 */
export interface PutPermissionMatrixRequest {
  /**
   * Every role that a tenant gives.
   */
  'roles'?: (_identity_v1_RoleBundle)[] | null | undefined;
}

/**
 * Input of PutPermissionMatrix.
 */
export interface PutPermissionMatrixRequest__Output {
  /**
   * Every role that a tenant gives.
   */
  'roles': (_identity_v1_RoleBundle__Output)[];
}
