/**
 * What a bulk change did with one case.
 */
export interface BulkItem {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Whether the case is now as it was wished.
   */
  'done'?: (boolean) | null | undefined;
  /**
   * The reason of the refusal, as the change of this case alone would be refused.
   */
  'code'?: (string) | null | undefined;
  '_code'?: "code";
}

/**
 * What a bulk change did with one case.
 */
export interface BulkItem__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Whether the case is now as it was wished.
   */
  'done': (boolean);
  /**
   * The reason of the refusal, as the change of this case alone would be refused.
   */
  'code'?: (string);
}
