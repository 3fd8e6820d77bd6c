/**
 * Where cases come from: a call centre, the portal, the staff.
 */
export interface Source {
  /**
   * UUID.
   */
  'source_id'?: (string) | null | undefined;
  'code'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * Every tenant has it from its first day; it is never closed.
   */
  'built_in'?: (boolean) | null | undefined;
  /**
   * Grows by one with each change.
   */
  'version'?: (number) | null | undefined;
}

/**
 * Where cases come from: a call centre, the portal, the staff.
 */
export interface Source__Output {
  /**
   * UUID.
   */
  'source_id': (string);
  'code': (string);
  'name': (string);
  'active': (boolean);
  /**
   * Every tenant has it from its first day; it is never closed.
   */
  'built_in': (boolean);
  /**
   * Grows by one with each change.
   */
  'version': (number);
}
