import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The case is late and nobody had touched it until then: its clock ran over the due time. Where a change finds a case late, that
 * change's own event has `breached_at` among its changes and this one is not sent. Actor: system. Consumers: audit.
 */
export interface ComplaintBreached {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * The case is late and nobody had touched it until then: its clock ran over the due time. Where a change finds a case late, that
 * change's own event has `breached_at` among its changes and this one is not sent. Actor: system. Consumers: audit.
 */
export interface ComplaintBreached__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
}
