import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A user was linked to a source or parted from it, or a switch was changed. Subject: the user.
 */
export interface SourceUserChanged {
  'source_id'?: (string) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A user was linked to a source or parted from it, or a switch was changed. Subject: the user.
 */
export interface SourceUserChanged__Output {
  'source_id': (string);
  'changes': (_event_v1_Change__Output)[];
}
