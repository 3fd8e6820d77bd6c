import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The complainant has a login now, or was erased: no code opens the case any more. Where another code or another patient is the
 * reason, ComplaintTrackingCodeIssued or ComplaintUpdated says so. Consumers: audit.
 */
export interface ComplaintTrackingCodeRevoked {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * The complainant has a login now, or was erased: no code opens the case any more. Where another code or another patient is the
 * reason, ComplaintTrackingCodeIssued or ComplaintUpdated says so. Consumers: audit.
 */
export interface ComplaintTrackingCodeRevoked__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
}
