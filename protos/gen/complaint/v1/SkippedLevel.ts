/**
 * A level that is behind the case and has told nobody.
 */
export interface SkippedLevel {
  'level'?: (number) | null | undefined;
  /**
   * "nobody": there is nobody to tell; "overtaken": a higher level was due as well.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * A level that is behind the case and has told nobody.
 */
export interface SkippedLevel__Output {
  'level': (number);
  /**
   * "nobody": there is nobody to tell; "overtaken": a higher level was due as well.
   */
  'reason': (string);
}
