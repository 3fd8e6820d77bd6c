/**
 * A category or a flag.
 */
export interface ConfiguredName {
  /**
   * "category" or "flag".
   */
  'kind'?: (string) | null | undefined;
  /**
   * Path of the category, or name of the flag.
   */
  'name'?: (string) | null | undefined;
}

/**
 * A category or a flag.
 */
export interface ConfiguredName__Output {
  /**
   * "category" or "flag".
   */
  'kind': (string);
  /**
   * Path of the category, or name of the flag.
   */
  'name': (string);
}
