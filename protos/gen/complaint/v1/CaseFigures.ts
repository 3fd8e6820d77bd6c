/**
 * What became of some cases.
 */
export interface CaseFigures {
  /**
   * All of them.
   */
  'filed'?: (number) | null | undefined;
  /**
   * Not resolved yet.
   */
  'open'?: (number) | null | undefined;
  /**
   * Has a resolution in its current cycle, closed ones among them.
   */
  'resolved'?: (number) | null | undefined;
  /**
   * The same, and never late in that cycle.
   */
  'resolved_on_time'?: (number) | null | undefined;
  /**
   * Was reopened at least once.
   */
  'reopened'?: (number) | null | undefined;
  /**
   * Minutes from received to resolved, the median of the resolved ones; absent without any.
   */
  'median_minutes_to_resolution'?: (number | string) | null | undefined;
  '_median_minutes_to_resolution'?: "median_minutes_to_resolution";
}

/**
 * What became of some cases.
 */
export interface CaseFigures__Output {
  /**
   * All of them.
   */
  'filed': (number);
  /**
   * Not resolved yet.
   */
  'open': (number);
  /**
   * Has a resolution in its current cycle, closed ones among them.
   */
  'resolved': (number);
  /**
   * The same, and never late in that cycle.
   */
  'resolved_on_time': (number);
  /**
   * Was reopened at least once.
   */
  'reopened': (number);
  /**
   * Minutes from received to resolved, the median of the resolved ones; absent without any.
   */
  'median_minutes_to_resolution'?: (number);
}
