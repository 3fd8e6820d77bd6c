/**
 * What decided on the time for a case.
 */
export interface TargetRule {
  /**
   * "category", "ancestor", "default_resolution", "resolution_times", "built_in" or "source_policy".
   */
  'source'?: (string) | null | undefined;
  /**
   * Category that says so, or the key of `default_resolution`.
   */
  'path'?: (string) | null | undefined;
  /**
   * "d,h".
   */
  'value'?: (string) | null | undefined;
  '_path'?: "path";
}

/**
 * What decided on the time for a case.
 */
export interface TargetRule__Output {
  /**
   * "category", "ancestor", "default_resolution", "resolution_times", "built_in" or "source_policy".
   */
  'source': (string);
  /**
   * Category that says so, or the key of `default_resolution`.
   */
  'path'?: (string);
  /**
   * "d,h".
   */
  'value': (string);
}
