import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * Somebody commented and nothing else changed; the version stays. Consumers: audit.
 */
export interface ComplaintCommented {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  'comment_id'?: (string) | null | undefined;
  /**
   * "internal" or "public".
   */
  'visibility'?: (string) | null | undefined;
  /**
   * UUID of the bulk change that it was part of, if any.
   */
  'batch_id'?: (string) | null | undefined;
  /**
   * Whether the complainant said it.
   */
  'by_complainant'?: (boolean) | null | undefined;
  '_batch_id'?: "batch_id";
}

/**
 * Somebody commented and nothing else changed; the version stays. Consumers: audit.
 */
export interface ComplaintCommented__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  'comment_id': (string);
  /**
   * "internal" or "public".
   */
  'visibility': (string);
  /**
   * UUID of the bulk change that it was part of, if any.
   */
  'batch_id'?: (string);
  /**
   * Whether the complainant said it.
   */
  'by_complainant': (boolean);
}
