/**
 * Input of UpdateDepartment; the code never changes.
 */
export interface UpdateDepartmentRequest {
  /**
   * UUID.
   */
  'department_id'?: (string) | null | undefined;
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields'?: (string)[] | null | undefined;
  'name'?: (string) | null | undefined;
  'name_ar'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  '_name'?: "name";
  '_name_ar'?: "name_ar";
  '_active'?: "active";
}

/**
 * Input of UpdateDepartment; the code never changes.
 */
export interface UpdateDepartmentRequest__Output {
  /**
   * UUID.
   */
  'department_id': (string);
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields': (string)[];
  'name'?: (string);
  'name_ar'?: (string);
  'active'?: (boolean);
}
