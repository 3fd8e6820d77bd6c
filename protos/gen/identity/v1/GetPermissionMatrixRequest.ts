/**
 * Input of GetPermissionMatrix.
 */
export interface GetPermissionMatrixRequest {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number) | null | undefined;
  '_version'?: "version";
}

/**
 * Input of GetPermissionMatrix.
 */
export interface GetPermissionMatrixRequest__Output {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number);
}
