/**
 * Answer of ExportDirectory.
 */
export interface ExportDirectoryResponse {
  /**
   * UTF-8 JSON, an object each, first of all the tenant: `kind` says what it is.
   */
  'lines'?: (Buffer | Uint8Array | string)[] | null | undefined;
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ExportDirectory.
 */
export interface ExportDirectoryResponse__Output {
  /**
   * UTF-8 JSON, an object each, first of all the tenant: `kind` says what it is.
   */
  'lines': (Buffer)[];
  'next_page_token': (string);
}
