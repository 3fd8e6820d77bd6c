import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The case ended. Consumers: audit.
 */
export interface ComplaintClosed {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * "confirmed", "rejected", "duplicate" or "withdrawn".
   */
  'closed_as'?: (string) | null | undefined;
  /**
   * 1 to 5, when the complainant gave one.
   */
  'rating'?: (number) | null | undefined;
  /**
   * Comment that came with it, if there is one: public when confirmed, else the internal one that holds the reason.
   */
  'comment_id'?: (string) | null | undefined;
  /**
   * UUID of the case that it repeats, when closed as a duplicate.
   */
  'duplicate_of'?: (string) | null | undefined;
  '_rating'?: "rating";
  '_comment_id'?: "comment_id";
  '_duplicate_of'?: "duplicate_of";
}

/**
 * The case ended. Consumers: audit.
 */
export interface ComplaintClosed__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * "confirmed", "rejected", "duplicate" or "withdrawn".
   */
  'closed_as': (string);
  /**
   * 1 to 5, when the complainant gave one.
   */
  'rating'?: (number);
  /**
   * Comment that came with it, if there is one: public when confirmed, else the internal one that holds the reason.
   */
  'comment_id'?: (string);
  /**
   * UUID of the case that it repeats, when closed as a duplicate.
   */
  'duplicate_of'?: (string);
}
