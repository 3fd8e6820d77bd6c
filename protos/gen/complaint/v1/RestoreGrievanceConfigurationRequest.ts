/**
 * Input of RestoreGrievanceConfiguration.
 */
export interface RestoreGrievanceConfigurationRequest {
  'version'?: (number) | null | undefined;
}

/**
 * Input of RestoreGrievanceConfiguration.
 */
export interface RestoreGrievanceConfigurationRequest__Output {
  'version': (number);
}
