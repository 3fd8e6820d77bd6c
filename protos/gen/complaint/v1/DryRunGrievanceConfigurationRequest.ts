/**
 * Input of DryRunGrievanceConfiguration.
 */
export interface DryRunGrievanceConfigurationRequest {
  /**
   * JSON, in UTF-8.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Input of DryRunGrievanceConfiguration.
 */
export interface DryRunGrievanceConfigurationRequest__Output {
  /**
   * JSON, in UTF-8.
   */
  'document': (Buffer);
}
