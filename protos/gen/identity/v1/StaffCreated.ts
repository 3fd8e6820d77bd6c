import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A member of staff was added.
 */
export interface StaffCreated {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A member of staff was added.
 */
export interface StaffCreated__Output {
  'changes': (_event_v1_Change__Output)[];
}
