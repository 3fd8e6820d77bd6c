import type { Staff as _identity_v1_Staff, Staff__Output as _identity_v1_Staff__Output } from '../../identity/v1/Staff.ts';

/**
 * Answer of UpdateStaff.
 */
export interface UpdateStaffResponse {
  'staff'?: (_identity_v1_Staff | null) | null | undefined;
}

/**
 * Answer of UpdateStaff.
 */
export interface UpdateStaffResponse__Output {
  'staff': (_identity_v1_Staff__Output | null);
}
