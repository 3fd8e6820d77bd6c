import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The case has a resolution and waits for the complainant. Consumers: audit.
 */
export interface ComplaintResolved {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * Public comment that is the resolution of this cycle.
   */
  'comment_id'?: (string) | null | undefined;
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome'?: (string) | null | undefined;
}

/**
 * The case has a resolution and waits for the complainant. Consumers: audit.
 */
export interface ComplaintResolved__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * Public comment that is the resolution of this cycle.
   */
  'comment_id': (string);
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome': (string);
}
