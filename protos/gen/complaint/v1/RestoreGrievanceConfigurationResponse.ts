import type { GrievanceConfiguration as _complaint_v1_GrievanceConfiguration, GrievanceConfiguration__Output as _complaint_v1_GrievanceConfiguration__Output } from '../../complaint/v1/GrievanceConfiguration.ts';

/**
 * Answer of RestoreGrievanceConfiguration.
 */
export interface RestoreGrievanceConfigurationResponse {
  'configuration'?: (_complaint_v1_GrievanceConfiguration | null) | null | undefined;
}

/**
 * Answer of RestoreGrievanceConfiguration.
 */
export interface RestoreGrievanceConfigurationResponse__Output {
  'configuration': (_complaint_v1_GrievanceConfiguration__Output | null);
}
