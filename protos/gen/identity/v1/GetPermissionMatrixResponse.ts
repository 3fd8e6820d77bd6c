import type { PermissionMatrix as _identity_v1_PermissionMatrix, PermissionMatrix__Output as _identity_v1_PermissionMatrix__Output } from '../../identity/v1/PermissionMatrix.ts';

/**
 * Answer of GetPermissionMatrix.
 */
export interface GetPermissionMatrixResponse {
  'matrix'?: (_identity_v1_PermissionMatrix | null) | null | undefined;
}

/**
 * Answer of GetPermissionMatrix.
 */
export interface GetPermissionMatrixResponse__Output {
  'matrix': (_identity_v1_PermissionMatrix__Output | null);
}
