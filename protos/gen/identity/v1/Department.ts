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
  'name_ar'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * Grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  '_name_ar'?: "name_ar";
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
  'name_ar'?: (string);
  'active': (boolean);
  /**
   * Grows by one with each change.
   */
  'version': (number);
}
