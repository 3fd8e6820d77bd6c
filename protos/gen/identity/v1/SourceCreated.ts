import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A source of cases was added.
 */
export interface SourceCreated {
  'code'?: (string) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A source of cases was added.
 */
export interface SourceCreated__Output {
  'code': (string);
  'changes': (_event_v1_Change__Output)[];
}
