import type { GrievanceConfiguration as _complaint_v1_GrievanceConfiguration, GrievanceConfiguration__Output as _complaint_v1_GrievanceConfiguration__Output } from '../../complaint/v1/GrievanceConfiguration.ts';

/**
 * Answer of PutGrievanceConfiguration.
 */
export interface PutGrievanceConfigurationResponse {
  'configuration'?: (_complaint_v1_GrievanceConfiguration | null) | null | undefined;
}

/**
 * Answer of PutGrievanceConfiguration.
 */
export interface PutGrievanceConfigurationResponse__Output {
  'configuration': (_complaint_v1_GrievanceConfiguration__Output | null);
}
