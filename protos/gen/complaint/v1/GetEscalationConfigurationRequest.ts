/**
 * Input of GetEscalationConfiguration.
 */
export interface GetEscalationConfigurationRequest {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number) | null | undefined;
  '_version'?: "version";
}

/**
 * Input of GetEscalationConfiguration.
 */
export interface GetEscalationConfigurationRequest__Output {
  /**
   * Absent: the one that applies.
   */
  'version'?: (number);
}
