/**
 * Input of UpdateSource; the code never changes.
 */
export interface UpdateSourceRequest {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields'?: (string)[] | null | undefined;
  'name'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  '_name'?: "name";
  '_active'?: "active";
}

/**
 * Input of UpdateSource; the code never changes.
 */
export interface UpdateSourceRequest__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields': (string)[];
  'name'?: (string);
  'active'?: (boolean);
}
