import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A member of staff was changed.
 */
export interface StaffChanged {
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * Keycloak subjects of the logins that are, or were, linked.
   */
  'user_ids'?: (string)[] | null | undefined;
}

/**
 * A member of staff was changed.
 */
export interface StaffChanged__Output {
  'changes': (_event_v1_Change__Output)[];
  /**
   * Keycloak subjects of the logins that are, or were, linked.
   */
  'user_ids': (string)[];
}
