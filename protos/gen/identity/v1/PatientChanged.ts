import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A patient was changed.
 */
export interface PatientChanged {
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * Keycloak subjects of the logins that are, or were, linked.
   */
  'user_ids'?: (string)[] | null | undefined;
}

/**
 * A patient was changed.
 */
export interface PatientChanged__Output {
  'changes': (_event_v1_Change__Output)[];
  /**
   * Keycloak subjects of the logins that are, or were, linked.
   */
  'user_ids': (string)[];
}
