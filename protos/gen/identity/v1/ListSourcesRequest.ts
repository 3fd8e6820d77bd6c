/**
 * Input of ListSources.
 */
export interface ListSourcesRequest {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * `next_page_token` of the page before; bound to tenant and filters.
   */
  'page_token'?: (string) | null | undefined;
  '_q'?: "q";
  '_active'?: "active";
}

/**
 * Input of ListSources.
 */
export interface ListSourcesRequest__Output {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string);
  'active'?: (boolean);
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size': (number);
  /**
   * `next_page_token` of the page before; bound to tenant and filters.
   */
  'page_token': (string);
}
