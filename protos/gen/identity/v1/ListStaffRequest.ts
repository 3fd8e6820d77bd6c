/**
 * Input of ListStaff.
 */
export interface ListStaffRequest {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string) | null | undefined;
  /**
   * UUID.
   */
  'department'?: (string) | null | undefined;
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
  '_department'?: "department";
  '_active'?: "active";
}

/**
 * Input of ListStaff.
 */
export interface ListStaffRequest__Output {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string);
  /**
   * UUID.
   */
  'department'?: (string);
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
