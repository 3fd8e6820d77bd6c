/**
 * Input of BulkChangeStatus.
 */
export interface BulkChangeStatusRequest {
  /**
   * 1 to 500 different UUIDs.
   */
  'complaint_ids'?: (string)[] | null | undefined;
  /**
   * "in_progress": takes up the work.
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
}

/**
 * Input of BulkChangeStatus.
 */
export interface BulkChangeStatusRequest__Output {
  /**
   * 1 to 500 different UUIDs.
   */
  'complaint_ids': (string)[];
  /**
   * "in_progress": takes up the work.
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
}
