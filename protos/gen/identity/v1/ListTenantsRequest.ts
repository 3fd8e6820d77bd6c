/**
 * Input of ListTenants.
 */
export interface ListTenantsRequest {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string) | null | undefined;
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * `next_page_token` of the page before; bound to the filter.
   */
  'page_token'?: (string) | null | undefined;
  '_q'?: "q";
}

/**
 * Input of ListTenants.
 */
export interface ListTenantsRequest__Output {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string);
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size': (number);
  /**
   * `next_page_token` of the page before; bound to the filter.
   */
  'page_token': (string);
}
