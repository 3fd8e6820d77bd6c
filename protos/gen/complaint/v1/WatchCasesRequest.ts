/**
 * Input of WatchCases.
 */
export interface WatchCasesRequest {
  /**
   * `position` of the last message that was received: what passed since then comes first. Empty: from now on.
   */
  'after'?: (string) | null | undefined;
}

/**
 * Input of WatchCases.
 */
export interface WatchCasesRequest__Output {
  /**
   * `position` of the last message that was received: what passed since then comes first. Empty: from now on.
   */
  'after': (string);
}
