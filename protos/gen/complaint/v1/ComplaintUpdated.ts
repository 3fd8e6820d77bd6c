import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * Fields of the case were edited. Of free text and personal data `changes` has the names alone. Consumers: audit.
 */
export interface ComplaintUpdated {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * Fields of the case were edited. Of free text and personal data `changes` has the names alone. Consumers: audit.
 */
export interface ComplaintUpdated__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
}
