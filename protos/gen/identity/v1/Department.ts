/**
 * A department of a tenant.
 */
export interface Department {
  /**
   * UUID.
   */
  'department_id'?: (string) | null | undefined;
  /**
   * Name in Keycloak's group `dept/<code>`.
   */
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
}

/**
 * A department of a tenant.
 */
export interface Department__Output {
  /**
   * UUID.
   */
  'department_id': (string);
  /**
   * Name in Keycloak's group `dept/<code>`.
   */
  'code': (string);
  'name': (string);
}
