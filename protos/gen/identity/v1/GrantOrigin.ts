import type { UserSource as _identity_v1_UserSource, UserSource__Output as _identity_v1_UserSource__Output } from '../../identity/v1/UserSource.ts';

/**
 * Where one scope of a permission comes from.
 */
export interface GrantOrigin {
  /**
   * "role": the role's bundle in the tenant; "switch": the same, and it counts because a switch of the source is on;
   * "platform": the bundle of platform staff.
   */
  'kind'?: (string) | null | undefined;
  'role'?: (string) | null | undefined;
  'scope'?: (string) | null | undefined;
  /**
   * Of a switch: the source that it belongs to.
   */
  'source'?: (_identity_v1_UserSource | null) | null | undefined;
  '_source'?: "source";
}

/**
 * Where one scope of a permission comes from.
 */
export interface GrantOrigin__Output {
  /**
   * "role": the role's bundle in the tenant; "switch": the same, and it counts because a switch of the source is on;
   * "platform": the bundle of platform staff.
   */
  'kind': (string);
  'role': (string);
  'scope': (string);
  /**
   * Of a switch: the source that it belongs to.
   */
  'source'?: (_identity_v1_UserSource__Output | null);
}
