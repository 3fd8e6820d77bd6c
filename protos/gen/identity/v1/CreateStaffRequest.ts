/**
 * Input of CreateStaff.
 */
export interface CreateStaffRequest {
  'name'?: (string) | null | undefined;
  'email'?: (string) | null | undefined;
  /**
   * UUID.
   */
  'department_id'?: (string) | null | undefined;
  /**
   * UUID of another member of staff.
   */
  'reports_to'?: (string) | null | undefined;
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string) | null | undefined;
  '_email'?: "email";
  '_department_id'?: "department_id";
  '_reports_to'?: "reports_to";
  '_user_id'?: "user_id";
}

/**
 * Input of CreateStaff.
 */
export interface CreateStaffRequest__Output {
  'name': (string);
  'email'?: (string);
  /**
   * UUID.
   */
  'department_id'?: (string);
  /**
   * UUID of another member of staff.
   */
  'reports_to'?: (string);
  /**
   * Keycloak subject of their login.
   */
  'user_id'?: (string);
}
