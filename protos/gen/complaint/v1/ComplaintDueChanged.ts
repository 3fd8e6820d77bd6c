import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The case is due at another time, because its tenant has changed calendar or configuration. Actor: system. Consumers: audit.
 */
export interface ComplaintDueChanged {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * The case is due at another time, because its tenant has changed calendar or configuration. Actor: system. Consumers: audit.
 */
export interface ComplaintDueChanged__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
}
