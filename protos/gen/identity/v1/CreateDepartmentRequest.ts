/**
 * Input of CreateDepartment.
 */
export interface CreateDepartmentRequest {
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'name_ar'?: (string) | null | undefined;
  '_name_ar'?: "name_ar";
}

/**
 * Input of CreateDepartment.
 */
export interface CreateDepartmentRequest__Output {
  'code': (string);
  'name': (string);
  'name_ar'?: (string);
}
