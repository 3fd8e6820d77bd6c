import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * The complainant follows the case by a new code, and by no older one. Consumers: audit.
 */
export interface ComplaintTrackingCodeIssued {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * How many codes the case has had, this one included.
   */
  'code_version'?: (number) | null | undefined;
}

/**
 * The complainant follows the case by a new code, and by no older one. Consumers: audit.
 */
export interface ComplaintTrackingCodeIssued__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  'changes': (_event_v1_Change__Output)[];
  /**
   * How many codes the case has had, this one included.
   */
  'code_version': (number);
}
