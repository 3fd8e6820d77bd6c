import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';

/**
 * Answer of StartExport.
 */
export interface StartExportResponse {
  /**
   * UUID of the export: the subject of its event.
   */
  'export_id'?: (string) | null | undefined;
  /**
   * The tenant whose cases are exported.
   */
  'tenant'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * The tenant's day, YYYY-MM-DD.
   */
  'day'?: (string) | null | undefined;
}

/**
 * Answer of StartExport.
 */
export interface StartExportResponse__Output {
  /**
   * UUID of the export: the subject of its event.
   */
  'export_id': (string);
  /**
   * The tenant whose cases are exported.
   */
  'tenant': (_complaint_v1_Named__Output | null);
  /**
   * The tenant's day, YYYY-MM-DD.
   */
  'day': (string);
}
