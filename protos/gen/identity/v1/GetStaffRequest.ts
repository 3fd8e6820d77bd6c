/**
 * Input of GetStaff.
 */
export interface GetStaffRequest {
  /**
   * UUID.
   */
  'staff_id'?: (string) | null | undefined;
}

/**
 * Input of GetStaff.
 */
export interface GetStaffRequest__Output {
  /**
   * UUID.
   */
  'staff_id': (string);
}
