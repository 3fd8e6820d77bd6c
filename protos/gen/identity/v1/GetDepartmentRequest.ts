/**
 * Input of GetDepartment.
 */
export interface GetDepartmentRequest {
  /**
   * UUID.
   */
  'department_id'?: (string) | null | undefined;
}

/**
 * Input of GetDepartment.
 */
export interface GetDepartmentRequest__Output {
  /**
   * UUID.
   */
  'department_id': (string);
}
