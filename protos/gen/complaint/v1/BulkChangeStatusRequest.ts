import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Input of BulkChangeStatus.
 */
export interface BulkChangeStatusRequest {
  /**
   * Either this: 1 to 500 different UUIDs.
   */
  'complaint_ids'?: (string)[] | null | undefined;
  /**
   * "in_progress" takes up the work; "acknowledged" and "triaged" say how far open cases are; "awaiting_complainant" and
   * "awaiting_external" let them wait, and "working" goes on.
   */
  'status'?: (string) | null | undefined;
  /**
   * Kept as an internal comment of each case; at most 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
  /**
   * Says what would be done, and does nothing.
   */
  'dry_run'?: (boolean) | null | undefined;
  /**
   * Or this: the cases that the list shows in full under it, 500 at most.
   */
  'filter'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
}

/**
 * Input of BulkChangeStatus.
 */
export interface BulkChangeStatusRequest__Output {
  /**
   * Either this: 1 to 500 different UUIDs.
   */
  'complaint_ids': (string)[];
  /**
   * "in_progress" takes up the work; "acknowledged" and "triaged" say how far open cases are; "awaiting_complainant" and
   * "awaiting_external" let them wait, and "working" goes on.
   */
  'status': (string);
  /**
   * Kept as an internal comment of each case; at most 2,000 code points.
   */
  'reason': (string);
  /**
   * Says what would be done, and does nothing.
   */
  'dry_run': (boolean);
  /**
   * Or this: the cases that the list shows in full under it, 500 at most.
   */
  'filter': (_complaint_v1_ComplaintFilters__Output | null);
}
