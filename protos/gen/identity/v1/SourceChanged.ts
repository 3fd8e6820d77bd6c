import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A source of cases was changed, opened or closed.
 */
export interface SourceChanged {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A source of cases was changed, opened or closed.
 */
export interface SourceChanged__Output {
  'changes': (_event_v1_Change__Output)[];
}
