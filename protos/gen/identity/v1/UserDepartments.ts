/**
 * Departments of a user, UUIDs.
 */
export interface UserDepartments {
  'department_ids'?: (string)[] | null | undefined;
}

/**
 * Departments of a user, UUIDs.
 */
export interface UserDepartments__Output {
  'department_ids': (string)[];
}
