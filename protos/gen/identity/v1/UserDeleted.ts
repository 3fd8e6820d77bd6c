import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A user's login is gone. Subject: the user.
 */
export interface UserDeleted {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A user's login is gone. Subject: the user.
 */
export interface UserDeleted__Output {
  'changes': (_event_v1_Change__Output)[];
}
