/**
 * Roles of a user; at least one.
 */
export interface UserRoles {
  'roles'?: (string)[] | null | undefined;
}

/**
 * Roles of a user; at least one.
 */
export interface UserRoles__Output {
  'roles': (string)[];
}
