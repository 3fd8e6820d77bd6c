import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Which cases statistics are about: those that were received on the days from `from_day` to `to_day`, both included.
 */
export interface StatisticsFrame {
  /**
   * The tenant's day, YYYY-MM-DD; absent: from the first case on.
   */
  'from_day'?: (string) | null | undefined;
  /**
   * The tenant's day, YYYY-MM-DD; absent: up to the last case.
   */
  'to_day'?: (string) | null | undefined;
  'filters'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
  '_from_day'?: "from_day";
  '_to_day'?: "to_day";
}

/**
 * Which cases statistics are about: those that were received on the days from `from_day` to `to_day`, both included.
 */
export interface StatisticsFrame__Output {
  /**
   * The tenant's day, YYYY-MM-DD; absent: from the first case on.
   */
  'from_day'?: (string);
  /**
   * The tenant's day, YYYY-MM-DD; absent: up to the last case.
   */
  'to_day'?: (string);
  'filters': (_complaint_v1_ComplaintFilters__Output | null);
}
