/**
 * Answer of CreateStaff.
 */
export interface CreateStaffResponse {
  /**
   * UUID.
   */
  'staff_id'?: (string) | null | undefined;
}

/**
 * Answer of CreateStaff.
 */
export interface CreateStaffResponse__Output {
  /**
   * UUID.
   */
  'staff_id': (string);
}
