import type { TargetRule as _complaint_v1_TargetRule, TargetRule__Output as _complaint_v1_TargetRule__Output } from '../../complaint/v1/TargetRule.ts';
import type { DueStep as _complaint_v1_DueStep, DueStep__Output as _complaint_v1_DueStep__Output } from '../../complaint/v1/DueStep.ts';

/**
 * Answer of GetComplaintDue. In the public view it has `due_at` alone.
 */
export interface GetComplaintDueResponse {
  /**
   * "public" or "full".
   */
  'view'?: (string) | null | undefined;
  /**
   * RFC 3339.
   */
  'due_at'?: (string) | null | undefined;
  /**
   * "running", "paused" or "stopped".
   */
  'clock'?: (string) | null | undefined;
  'rule'?: (_complaint_v1_TargetRule | null) | null | undefined;
  /**
   * The JSON of the calendar that applies, in UTF-8; absent without one.
   */
  'calendar'?: (Buffer | Uint8Array | string) | null | undefined;
  /**
   * From the begin of the cycle to the due time; a pause that goes on ends now. The last 500 at most, of the last five years.
   */
  'steps'?: (_complaint_v1_DueStep)[] | null | undefined;
  /**
   * RFC 3339.
   */
  'breached_at'?: (string) | null | undefined;
  /**
   * Whether there are steps before the first of these.
   */
  'earlier_left_out'?: (boolean) | null | undefined;
  '_calendar'?: "calendar";
  '_breached_at'?: "breached_at";
}

/**
 * Answer of GetComplaintDue. In the public view it has `due_at` alone.
 */
export interface GetComplaintDueResponse__Output {
  /**
   * "public" or "full".
   */
  'view': (string);
  /**
   * RFC 3339.
   */
  'due_at': (string);
  /**
   * "running", "paused" or "stopped".
   */
  'clock': (string);
  'rule': (_complaint_v1_TargetRule__Output | null);
  /**
   * The JSON of the calendar that applies, in UTF-8; absent without one.
   */
  'calendar'?: (Buffer);
  /**
   * From the begin of the cycle to the due time; a pause that goes on ends now. The last 500 at most, of the last five years.
   */
  'steps': (_complaint_v1_DueStep__Output)[];
  /**
   * RFC 3339.
   */
  'breached_at'?: (string);
  /**
   * Whether there are steps before the first of these.
   */
  'earlier_left_out': (boolean);
}
