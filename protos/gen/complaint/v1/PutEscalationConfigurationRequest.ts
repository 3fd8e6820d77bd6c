/**
 * Input of PutEscalationConfiguration.
 */
export interface PutEscalationConfigurationRequest {
  /**
   * JSON, in UTF-8.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Input of PutEscalationConfiguration.
 */
export interface PutEscalationConfigurationRequest__Output {
  /**
   * JSON, in UTF-8.
   */
  'document': (Buffer);
}
