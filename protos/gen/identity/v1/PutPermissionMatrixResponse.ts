import type { PermissionMatrix as _identity_v1_PermissionMatrix, PermissionMatrix__Output as _identity_v1_PermissionMatrix__Output } from '../../identity/v1/PermissionMatrix.ts';

/**
 * Answer of PutPermissionMatrix.
 */
export interface PutPermissionMatrixResponse {
  'matrix'?: (_identity_v1_PermissionMatrix | null) | null | undefined;
}

/**
 * Answer of PutPermissionMatrix.
 */
export interface PutPermissionMatrixResponse__Output {
  'matrix': (_identity_v1_PermissionMatrix__Output | null);
}
