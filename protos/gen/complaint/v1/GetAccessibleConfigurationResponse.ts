/**
 * Answer of GetAccessibleConfiguration.
 */
export interface GetAccessibleConfigurationResponse {
  'version'?: (number) | null | undefined;
  /**
   * The JSON of the REST answer, in UTF-8.
   */
  'configuration'?: (Buffer | Uint8Array | string) | null | undefined;
}

/**
 * Answer of GetAccessibleConfiguration.
 */
export interface GetAccessibleConfigurationResponse__Output {
  'version': (number);
  /**
   * The JSON of the REST answer, in UTF-8.
   */
  'configuration': (Buffer);
}
