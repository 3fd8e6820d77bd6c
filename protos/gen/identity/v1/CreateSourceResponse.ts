/**
 * Answer of CreateSource.
 */
export interface CreateSourceResponse {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
}

/**
 * Answer of CreateSource.
 */
export interface CreateSourceResponse__Output {
  /**
   * UUID.
   */
  'source_id': (string);
}
