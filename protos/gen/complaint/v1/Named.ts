/**
 * A thing and its name, joined when it is read.
 */
export interface Named {
  /**
   * UUID.
   */
  'id'?: (string) | null | undefined;
  /**
   * Name in the directory; empty when the directory no longer has it.
   */
  'name'?: (string) | null | undefined;
}

/**
 * A thing and its name, joined when it is read.
 */
export interface Named__Output {
  /**
   * UUID.
   */
  'id': (string);
  /**
   * Name in the directory; empty when the directory no longer has it.
   */
  'name': (string);
}
