/**
 * Input of GetGrievanceConfiguration.
 */
export interface GetGrievanceConfigurationRequest {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number) | null | undefined;
  '_version'?: "version";
}

/**
 * Input of GetGrievanceConfiguration.
 */
export interface GetGrievanceConfigurationRequest__Output {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number);
}
