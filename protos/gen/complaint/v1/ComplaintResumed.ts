import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * Work on a case that waited goes on. Consumers: audit.
 */
export interface ComplaintResumed {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * Internal comment that holds the reason.
   */
  'comment_id'?: (string) | null | undefined;
  /**
   * UUID of the bulk change that it was part of, if any.
   */
  'batch_id'?: (string) | null | undefined;
  '_batch_id'?: "batch_id";
}

/**
 * Work on a case that waited goes on. Consumers: audit.
 */
export interface ComplaintResumed__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * Internal comment that holds the reason.
   */
  'comment_id': (string);
  /**
   * UUID of the bulk change that it was part of, if any.
   */
  'batch_id'?: (string);
}
