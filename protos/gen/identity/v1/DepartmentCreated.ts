import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A department was added.
 */
export interface DepartmentCreated {
  'code'?: (string) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A department was added.
 */
export interface DepartmentCreated__Output {
  'code': (string);
  'changes': (_event_v1_Change__Output)[];
}
