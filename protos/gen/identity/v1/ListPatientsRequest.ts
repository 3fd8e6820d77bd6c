/**
 * Input of ListPatients. By name, or by numbers: not both.
 */
export interface ListPatientsRequest {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string) | null | undefined;
  /**
   * Medical record number, in full.
   */
  'mrn'?: (string) | null | undefined;
  /**
   * In full, however it is written: "+966 50 000 0001" is "00966500000001".
   */
  'phone'?: (string) | null | undefined;
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
  '_mrn'?: "mrn";
  '_phone'?: "phone";
  '_active'?: "active";
}

/**
 * Input of ListPatients. By name, or by numbers: not both.
 */
export interface ListPatientsRequest__Output {
  /**
   * Begins of words of the name, in any order; folded: case, Arabic letter variants, digits.
   */
  'q'?: (string);
  /**
   * Medical record number, in full.
   */
  'mrn'?: (string);
  /**
   * In full, however it is written: "+966 50 000 0001" is "00966500000001".
   */
  'phone'?: (string);
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
