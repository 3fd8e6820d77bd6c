import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Input of BulkFlagComplaints.
 */
export interface BulkFlagComplaintsRequest {
  /**
   * Either this: 1 to 500 different UUIDs.
   */
  'complaint_ids'?: (string)[] | null | undefined;
  /**
   * Or this: the cases that the list shows in full under it, 500 at most.
   */
  'filter'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
  /**
   * Flags that the cases get, as somebody may choose them who edits a case.
   */
  'add'?: (string)[] | null | undefined;
  /**
   * Flags that they lose; none of those that they get.
   */
  'remove'?: (string)[] | null | undefined;
  /**
   * Kept as an internal comment of each case; at most 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
  /**
   * Says what would be done, and does nothing.
   */
  'dry_run'?: (boolean) | null | undefined;
}

/**
 * Input of BulkFlagComplaints.
 */
export interface BulkFlagComplaintsRequest__Output {
  /**
   * Either this: 1 to 500 different UUIDs.
   */
  'complaint_ids': (string)[];
  /**
   * Or this: the cases that the list shows in full under it, 500 at most.
   */
  'filter': (_complaint_v1_ComplaintFilters__Output | null);
  /**
   * Flags that the cases get, as somebody may choose them who edits a case.
   */
  'add': (string)[];
  /**
   * Flags that they lose; none of those that they get.
   */
  'remove': (string)[];
  /**
   * Kept as an internal comment of each case; at most 2,000 code points.
   */
  'reason': (string);
  /**
   * Says what would be done, and does nothing.
   */
  'dry_run': (boolean);
}
