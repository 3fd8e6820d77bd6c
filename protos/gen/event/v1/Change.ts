/**
 * One field that a change touched. Of a personal field only the name is given, never the values.
 */
export interface Change {
  /**
   * Name of the field as in the REST resource.
   */
  'field'?: (string) | null | undefined;
  /**
   * Value before; absent: there was none, or the field is personal. Lists and objects are JSON text.
   */
  'before'?: (string) | null | undefined;
  /**
   * Value after; absent: there is none, or the field is personal. Lists and objects are JSON text.
   */
  'after'?: (string) | null | undefined;
  '_before'?: "before";
  '_after'?: "after";
}

/**
 * One field that a change touched. Of a personal field only the name is given, never the values.
 */
export interface Change__Output {
  /**
   * Name of the field as in the REST resource.
   */
  'field': (string);
  /**
   * Value before; absent: there was none, or the field is personal. Lists and objects are JSON text.
   */
  'before'?: (string);
  /**
   * Value after; absent: there is none, or the field is personal. Lists and objects are JSON text.
   */
  'after'?: (string);
}
