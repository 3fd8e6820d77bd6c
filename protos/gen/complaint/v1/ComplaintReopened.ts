import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A case that had ended began its next cycle, without resolution. Consumers: audit.
 */
export interface ComplaintReopened {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * Internal comment that holds the reason.
   */
  'comment_id'?: (string) | null | undefined;
  /**
   * Whether its complainant did it; they may three times.
   */
  'by_complainant'?: (boolean) | null | undefined;
}

/**
 * A case that had ended began its next cycle, without resolution. Consumers: audit.
 */
export interface ComplaintReopened__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * Internal comment that holds the reason.
   */
  'comment_id': (string);
  /**
   * Whether its complainant did it; they may three times.
   */
  'by_complainant': (boolean);
}
