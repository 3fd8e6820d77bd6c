import type { Count as _complaint_v1_Count, Count__Output as _complaint_v1_Count__Output } from '../../complaint/v1/Count.ts';

/**
 * Numbers of the cases that the caller sees in full.
 */
export interface DeskCounts {
  /**
   * The sub-statuses that occur.
   */
  'by_sub_status'?: (_complaint_v1_Count)[] | null | undefined;
  /**
   * Late at some time, whether or not work goes on.
   */
  'breached'?: (number) | null | undefined;
  /**
   * Work goes on and nobody is assigned.
   */
  'unassigned'?: (number) | null | undefined;
  /**
   * Work goes on and the caller is assigned.
   */
  'mine'?: (number) | null | undefined;
}

/**
 * Numbers of the cases that the caller sees in full.
 */
export interface DeskCounts__Output {
  /**
   * The sub-statuses that occur.
   */
  'by_sub_status': (_complaint_v1_Count__Output)[];
  /**
   * Late at some time, whether or not work goes on.
   */
  'breached': (number);
  /**
   * Work goes on and nobody is assigned.
   */
  'unassigned': (number);
  /**
   * Work goes on and the caller is assigned.
   */
  'mine': (number);
}
