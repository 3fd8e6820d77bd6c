import type { DocumentVersion as _complaint_v1_DocumentVersion, DocumentVersion__Output as _complaint_v1_DocumentVersion__Output } from '../../complaint/v1/DocumentVersion.ts';

/**
 * Answer of PutCalendarConfiguration.
 */
export interface PutCalendarConfigurationResponse {
  'configuration'?: (_complaint_v1_DocumentVersion | null) | null | undefined;
}

/**
 * Answer of PutCalendarConfiguration.
 */
export interface PutCalendarConfigurationResponse__Output {
  'configuration': (_complaint_v1_DocumentVersion__Output | null);
}
