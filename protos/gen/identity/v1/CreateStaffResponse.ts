import type { Staff as _identity_v1_Staff, Staff__Output as _identity_v1_Staff__Output } from '../../identity/v1/Staff.ts';

/**
 * Answer of CreateStaff.
 */
export interface CreateStaffResponse {
  /**
   * UUID.
   */
  'staff_id'?: (string) | null | undefined;
  'staff'?: (_identity_v1_Staff | null) | null | undefined;
}

/**
 * Answer of CreateStaff.
 */
export interface CreateStaffResponse__Output {
  /**
   * UUID.
   */
  'staff_id': (string);
  'staff': (_identity_v1_Staff__Output | null);
}
