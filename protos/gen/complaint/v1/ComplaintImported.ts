import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A case of an older system came in, with the status and the times that it had there; nobody of ours has created it. Actor: system.
 * Consumers: audit.
 */
export interface ComplaintImported {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A case of an older system came in, with the status and the times that it had there; nobody of ours has created it. Actor: system.
 * Consumers: audit.
 */
export interface ComplaintImported__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
}
