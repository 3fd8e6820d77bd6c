import type { Department as _identity_v1_Department, Department__Output as _identity_v1_Department__Output } from '../../identity/v1/Department.ts';

/**
 * Answer of UpdateDepartment.
 */
export interface UpdateDepartmentResponse {
  'department'?: (_identity_v1_Department | null) | null | undefined;
}

/**
 * Answer of UpdateDepartment.
 */
export interface UpdateDepartmentResponse__Output {
  'department': (_identity_v1_Department__Output | null);
}
