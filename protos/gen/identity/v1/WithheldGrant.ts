import type { UserSource as _identity_v1_UserSource, UserSource__Output as _identity_v1_UserSource__Output } from '../../identity/v1/UserSource.ts';

/**
 * A permission that a role would give if the switch were on.
 */
export interface WithheldGrant {
  'permission'?: (string) | null | undefined;
  'role'?: (string) | null | undefined;
  /**
   * Absent: the user is linked to no source.
   */
  'source'?: (_identity_v1_UserSource | null) | null | undefined;
  '_source'?: "source";
}

/**
 * A permission that a role would give if the switch were on.
 */
export interface WithheldGrant__Output {
  'permission': (string);
  'role': (string);
  /**
   * Absent: the user is linked to no source.
   */
  'source'?: (_identity_v1_UserSource__Output | null);
}
