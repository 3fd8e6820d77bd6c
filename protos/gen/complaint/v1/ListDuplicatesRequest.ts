/**
 * Input of ListDuplicates.
 */
export interface ListDuplicatesRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

/**
 * Input of ListDuplicates.
 */
export interface ListDuplicatesRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
