import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * Keycloak, or an administrator of ours, brought something new for a known user. Subject: the user.
 */
export interface UserChanged {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * Keycloak, or an administrator of ours, brought something new for a known user. Subject: the user.
 */
export interface UserChanged__Output {
  'changes': (_event_v1_Change__Output)[];
}
