import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A department was changed, opened or closed.
 */
export interface DepartmentChanged {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A department was changed, opened or closed.
 */
export interface DepartmentChanged__Output {
  'changes': (_event_v1_Change__Output)[];
}
