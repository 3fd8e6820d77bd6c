import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Input of GetComplaintCounts.
 */
export interface GetComplaintCountsRequest {
  'filters'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
}

/**
 * Input of GetComplaintCounts.
 */
export interface GetComplaintCountsRequest__Output {
  'filters': (_complaint_v1_ComplaintFilters__Output | null);
}
