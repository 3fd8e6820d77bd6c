export interface CreateSourceResponse {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
}

export interface CreateSourceResponse__Output {
  /**
   * UUID.
   */
  'source_id': (string);
}
