export interface CreateStaffResponse {
  /**
   * UUID.
   */
  'staff_id'?: (string) | null | undefined;
}

export interface CreateStaffResponse__Output {
  /**
   * UUID.
   */
  'staff_id': (string);
}
