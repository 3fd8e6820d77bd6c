import type { BulkItem as _complaint_v1_BulkItem, BulkItem__Output as _complaint_v1_BulkItem__Output } from '../../complaint/v1/BulkItem.ts';

/**
 * Answer of BulkAssignComplaints.
 */
export interface BulkAssignComplaintsResponse {
  /**
   * UUID in every event and timeline entry of the change; absent for a dry run.
   */
  'batch_id'?: (string) | null | undefined;
  /**
   * In the order of the input, or by id.
   */
  'items'?: (_complaint_v1_BulkItem)[] | null | undefined;
  '_batch_id'?: "batch_id";
}

/**
 * Answer of BulkAssignComplaints.
 */
export interface BulkAssignComplaintsResponse__Output {
  /**
   * UUID in every event and timeline entry of the change; absent for a dry run.
   */
  'batch_id'?: (string);
  /**
   * In the order of the input, or by id.
   */
  'items': (_complaint_v1_BulkItem__Output)[];
}
