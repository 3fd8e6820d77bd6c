import type { AppliedRule as _complaint_v1_AppliedRule, AppliedRule__Output as _complaint_v1_AppliedRule__Output } from '../../complaint/v1/AppliedRule.ts';

/**
 * Answer of ExplainComplaintAccess.
 */
export interface ExplainComplaintAccessResponse {
  /**
   * "full" or "public"; absent: not visible.
   */
  'view'?: (string) | null | undefined;
  'rules'?: (_complaint_v1_AppliedRule)[] | null | undefined;
  '_view'?: "view";
}

/**
 * Answer of ExplainComplaintAccess.
 */
export interface ExplainComplaintAccessResponse__Output {
  /**
   * "full" or "public"; absent: not visible.
   */
  'view'?: (string);
  'rules': (_complaint_v1_AppliedRule__Output)[];
}
