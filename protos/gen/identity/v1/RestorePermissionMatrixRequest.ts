/**
 * Input of RestorePermissionMatrix.
 */
export interface RestorePermissionMatrixRequest {
  'version'?: (number) | null | undefined;
}

/**
 * Input of RestorePermissionMatrix.
 */
export interface RestorePermissionMatrixRequest__Output {
  'version': (number);
}
