import type { DocumentVersion as _complaint_v1_DocumentVersion, DocumentVersion__Output as _complaint_v1_DocumentVersion__Output } from '../../complaint/v1/DocumentVersion.ts';

/**
 * Answer of RestoreEscalationConfiguration.
 */
export interface RestoreEscalationConfigurationResponse {
  'configuration'?: (_complaint_v1_DocumentVersion | null) | null | undefined;
}

/**
 * Answer of RestoreEscalationConfiguration.
 */
export interface RestoreEscalationConfigurationResponse__Output {
  'configuration': (_complaint_v1_DocumentVersion__Output | null);
}
