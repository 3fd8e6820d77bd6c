/**
 * Input of RestoreEscalationConfiguration.
 */
export interface RestoreEscalationConfigurationRequest {
  'version'?: (number) | null | undefined;
}

/**
 * Input of RestoreEscalationConfiguration.
 */
export interface RestoreEscalationConfigurationRequest__Output {
  'version': (number);
}
