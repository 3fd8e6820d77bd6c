import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Input of ListExportedComplaints.
 */
export interface ListExportedComplaintsRequest {
  'filters'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
  /**
   * `next_page_token` of the page before.
   */
  'page_token'?: (string) | null | undefined;
}

/**
 * Input of ListExportedComplaints.
 */
export interface ListExportedComplaintsRequest__Output {
  'filters': (_complaint_v1_ComplaintFilters__Output | null);
  /**
   * `next_page_token` of the page before.
   */
  'page_token': (string);
}
