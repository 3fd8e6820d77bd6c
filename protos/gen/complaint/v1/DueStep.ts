/**
 * A stretch of the way to the due time.
 */
export interface DueStep {
  /**
   * RFC 3339.
   */
  'from'?: (string) | null | undefined;
  'to'?: (string) | null | undefined;
  'minutes'?: (number) | null | undefined;
  /**
   * "running", "paused" or "closed".
   */
  'kind'?: (string) | null | undefined;
}

/**
 * A stretch of the way to the due time.
 */
export interface DueStep__Output {
  /**
   * RFC 3339.
   */
  'from': (string);
  'to': (string);
  'minutes': (number);
  /**
   * "running", "paused" or "closed".
   */
  'kind': (string);
}
