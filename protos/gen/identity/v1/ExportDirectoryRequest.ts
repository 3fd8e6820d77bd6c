/**
 * Input of ExportDirectory.
 */
export interface ExportDirectoryRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
  /**
   * Empty for the first page, which alone is recorded.
   */
  'page_token'?: (string) | null | undefined;
}

/**
 * Input of ExportDirectory.
 */
export interface ExportDirectoryRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
  /**
   * Empty for the first page, which alone is recorded.
   */
  'page_token': (string);
}
