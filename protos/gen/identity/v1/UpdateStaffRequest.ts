/**
 * Input of UpdateStaff.
 */
export interface UpdateStaffRequest {
  /**
   * UUID.
   */
  'staff_id'?: (string) | null | undefined;
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields'?: (string)[] | null | undefined;
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
  'active'?: (boolean) | null | undefined;
  '_name'?: "name";
  '_email'?: "email";
  '_department_id'?: "department_id";
  '_reports_to'?: "reports_to";
  '_user_id'?: "user_id";
  '_active'?: "active";
}

/**
 * Input of UpdateStaff.
 */
export interface UpdateStaffRequest__Output {
  /**
   * UUID.
   */
  'staff_id': (string);
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields': (string)[];
  'name'?: (string);
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
  'active'?: (boolean);
}
