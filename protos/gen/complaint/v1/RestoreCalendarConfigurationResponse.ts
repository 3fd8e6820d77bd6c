import type { DocumentVersion as _complaint_v1_DocumentVersion, DocumentVersion__Output as _complaint_v1_DocumentVersion__Output } from '../../complaint/v1/DocumentVersion.ts';

/**
 * Answer of RestoreCalendarConfiguration.
 */
export interface RestoreCalendarConfigurationResponse {
  'configuration'?: (_complaint_v1_DocumentVersion | null) | null | undefined;
}

/**
 * Answer of RestoreCalendarConfiguration.
 */
export interface RestoreCalendarConfigurationResponse__Output {
  'configuration': (_complaint_v1_DocumentVersion__Output | null);
}
