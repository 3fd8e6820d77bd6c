/**
 * Input of PutGrievanceConfiguration.
 */
export interface PutGrievanceConfigurationRequest {
  /**
   * JSON, in UTF-8.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Input of PutGrievanceConfiguration.
 */
export interface PutGrievanceConfigurationRequest__Output {
  /**
   * JSON, in UTF-8.
   */
  'document': (Buffer);
}
