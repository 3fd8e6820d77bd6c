import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Input of StartExport.
 */
export interface StartExportRequest {
  'filters'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
  /**
   * "csv" or "xlsx".
   */
  'format'?: (string) | null | undefined;
}

/**
 * Input of StartExport.
 */
export interface StartExportRequest__Output {
  'filters': (_complaint_v1_ComplaintFilters__Output | null);
  /**
   * "csv" or "xlsx".
   */
  'format': (string);
}
