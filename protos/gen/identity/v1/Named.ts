/**
 * Somebody or something with a name.
 */
export interface Named {
  /**
   * UUID.
   */
  'id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
}

/**
 * Somebody or something with a name.
 */
export interface Named__Output {
  /**
   * UUID.
   */
  'id': (string);
  'name': (string);
}
