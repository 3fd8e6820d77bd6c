import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';
import type { AccessDifference as _identity_v1_AccessDifference, AccessDifference__Output as _identity_v1_AccessDifference__Output } from '../../identity/v1/AccessDifference.ts';

/**
 * Answer of DryRunPermissionMatrix.
 */
export interface DryRunPermissionMatrixResponse {
  /**
   * As MatrixChanged would tell them.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * How many active users would gain or lose something.
   */
  'affected'?: (number) | null | undefined;
  /**
   * The first 100 of them, by name.
   */
  'users'?: (_identity_v1_AccessDifference)[] | null | undefined;
}

/**
 * Answer of DryRunPermissionMatrix.
 */
export interface DryRunPermissionMatrixResponse__Output {
  /**
   * As MatrixChanged would tell them.
   */
  'changes': (_event_v1_Change__Output)[];
  /**
   * How many active users would gain or lose something.
   */
  'affected': (number);
  /**
   * The first 100 of them, by name.
   */
  'users': (_identity_v1_AccessDifference__Output)[];
}
