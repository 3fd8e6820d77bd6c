/**
 * A department. Consumers: complaint.
 */
export interface DepartmentState {
  'department_id'?: (string) | null | undefined;
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
}

/**
 * A department. Consumers: complaint.
 */
export interface DepartmentState__Output {
  'department_id': (string);
  'code': (string);
  'name': (string);
  'active': (boolean);
}
