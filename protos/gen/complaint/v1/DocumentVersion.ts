/**
 * One of the versions of a document that a tenant keeps.
 */
export interface DocumentVersion {
  /**
   * 1 is the default; grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  /**
   * The document as JSON, in UTF-8: what PUT takes.
   */
  'document'?: (Buffer | Uint8Array | string) | null | undefined;
  /**
   * RFC 3339; absent for the default.
   */
  'changed_at'?: (string) | null | undefined;
  /**
   * Keycloak subject; absent for the default.
   */
  'changed_by'?: (string) | null | undefined;
  /**
   * Absent where the directory does not know the user.
   */
  'changed_by_name'?: (string) | null | undefined;
  /**
   * The older version whose document this is, if it was restored.
   */
  'restored_from'?: (number) | null | undefined;
  '_changed_at'?: "changed_at";
  '_changed_by'?: "changed_by";
  '_changed_by_name'?: "changed_by_name";
  '_restored_from'?: "restored_from";
}

/**
 * One of the versions of a document that a tenant keeps.
 */
export interface DocumentVersion__Output {
  /**
   * 1 is the default; grows by one with each change.
   */
  'version': (number);
  /**
   * The document as JSON, in UTF-8: what PUT takes.
   */
  'document': (Buffer);
  /**
   * RFC 3339; absent for the default.
   */
  'changed_at'?: (string);
  /**
   * Keycloak subject; absent for the default.
   */
  'changed_by'?: (string);
  /**
   * Absent where the directory does not know the user.
   */
  'changed_by_name'?: (string);
  /**
   * The older version whose document this is, if it was restored.
   */
  'restored_from'?: (number);
}
