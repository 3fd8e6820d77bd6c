import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';
import type { Count as _complaint_v1_Count, Count__Output as _complaint_v1_Count__Output } from '../../complaint/v1/Count.ts';
import type { DeskCounts as _complaint_v1_DeskCounts, DeskCounts__Output as _complaint_v1_DeskCounts__Output } from '../../complaint/v1/DeskCounts.ts';

/**
 * Answer of GetComplaintCounts. Every number is that of the items which the list gives under the same filters.
 */
export interface GetComplaintCountsResponse {
  /**
   * The tenant that was counted.
   */
  'tenant'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * The tenant's day, YYYY-MM-DD.
   */
  'day'?: (string) | null | undefined;
  'total'?: (number) | null | undefined;
  /**
   * A count for each of the four statuses.
   */
  'by_status'?: (_complaint_v1_Count)[] | null | undefined;
  /**
   * A count for each of the four priorities.
   */
  'by_priority'?: (_complaint_v1_Count)[] | null | undefined;
  /**
   * Work goes on and the due time has passed.
   */
  'overdue'?: (number) | null | undefined;
  /**
   * Received on the tenant's day.
   */
  'received_today'?: (number) | null | undefined;
  /**
   * Work goes on, and the due time is on the tenant's day.
   */
  'due_today'?: (number) | null | undefined;
  /**
   * What only cases seen in full show; absent for who sees the public view alone.
   */
  'desk'?: (_complaint_v1_DeskCounts | null) | null | undefined;
  '_desk'?: "desk";
}

/**
 * Answer of GetComplaintCounts. Every number is that of the items which the list gives under the same filters.
 */
export interface GetComplaintCountsResponse__Output {
  /**
   * The tenant that was counted.
   */
  'tenant': (_complaint_v1_Named__Output | null);
  /**
   * The tenant's day, YYYY-MM-DD.
   */
  'day': (string);
  'total': (number);
  /**
   * A count for each of the four statuses.
   */
  'by_status': (_complaint_v1_Count__Output)[];
  /**
   * A count for each of the four priorities.
   */
  'by_priority': (_complaint_v1_Count__Output)[];
  /**
   * Work goes on and the due time has passed.
   */
  'overdue': (number);
  /**
   * Received on the tenant's day.
   */
  'received_today': (number);
  /**
   * Work goes on, and the due time is on the tenant's day.
   */
  'due_today': (number);
  /**
   * What only cases seen in full show; absent for who sees the public view alone.
   */
  'desk'?: (_complaint_v1_DeskCounts__Output | null);
}
