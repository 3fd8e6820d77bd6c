import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * Nobody sees the case any more. Consumers: audit.
 */
export interface ComplaintDeleted {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * Internal comment that holds the reason.
   */
  'comment_id'?: (string) | null | undefined;
}

/**
 * Nobody sees the case any more. Consumers: audit.
 */
export interface ComplaintDeleted__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * Internal comment that holds the reason.
   */
  'comment_id': (string);
}
