import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The case ended. Consumers: audit.
 */
export interface ComplaintClosed {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * "confirmed".
   */
  'closed_as'?: (string) | null | undefined;
  /**
   * 1 to 5, when the complainant gave one.
   */
  'rating'?: (number) | null | undefined;
  /**
   * Public comment of the complainant, if there is one.
   */
  'comment_id'?: (string) | null | undefined;
  '_rating'?: "rating";
  '_comment_id'?: "comment_id";
}

/**
 * The case ended. Consumers: audit.
 */
export interface ComplaintClosed__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * "confirmed".
   */
  'closed_as': (string);
  /**
   * 1 to 5, when the complainant gave one.
   */
  'rating'?: (number);
  /**
   * Public comment of the complainant, if there is one.
   */
  'comment_id'?: (string);
}
