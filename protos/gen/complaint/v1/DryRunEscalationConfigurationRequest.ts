/**
 * Input of DryRunEscalationConfiguration.
 */
export interface DryRunEscalationConfigurationRequest {
  /**
   * JSON, in UTF-8.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Input of DryRunEscalationConfiguration.
 */
export interface DryRunEscalationConfigurationRequest__Output {
  /**
   * JSON, in UTF-8.
   */
  'document': (Buffer);
}
