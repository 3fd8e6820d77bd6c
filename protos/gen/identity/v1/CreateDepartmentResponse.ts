import type { Department as _identity_v1_Department, Department__Output as _identity_v1_Department__Output } from '../../identity/v1/Department.ts';

/**
 * Answer of CreateDepartment.
 */
export interface CreateDepartmentResponse {
  'department'?: (_identity_v1_Department | null) | null | undefined;
}

/**
 * Answer of CreateDepartment.
 */
export interface CreateDepartmentResponse__Output {
  'department': (_identity_v1_Department__Output | null);
}
