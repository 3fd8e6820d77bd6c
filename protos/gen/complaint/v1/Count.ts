/**
 * How many cases have a value.
 */
export interface Count {
  /**
   * A word: "open", "critical".
   */
  'name'?: (string) | null | undefined;
  'count'?: (number) | null | undefined;
}

/**
 * How many cases have a value.
 */
export interface Count__Output {
  /**
   * A word: "open", "critical".
   */
  'name': (string);
  'count': (number);
}
