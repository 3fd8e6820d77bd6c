/**
 * Input of GetSource.
 */
export interface GetSourceRequest {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
}

/**
 * Input of GetSource.
 */
export interface GetSourceRequest__Output {
  /**
   * UUID.
   */
  'source_id': (string);
}
