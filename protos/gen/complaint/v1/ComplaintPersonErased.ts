import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * Somebody was erased: the case has no creator any more, or nobody who complains, or both. Of both `changes` has the names alone.
 * Consumers: audit.
 */
export interface ComplaintPersonErased {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * Somebody was erased: the case has no creator any more, or nobody who complains, or both. Of both `changes` has the names alone.
 * Consumers: audit.
 */
export interface ComplaintPersonErased__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
}
