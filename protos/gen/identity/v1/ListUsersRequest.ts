/**
 * Input of ListUsers. Values of one filter combine with or, different filters with and.
 */
export interface ListUsersRequest {
  /**
   * Every word begins a word of the name or the username.
   */
  'q'?: (string) | null | undefined;
  'role'?: (string)[] | null | undefined;
  /**
   * UUIDs of departments.
   */
  'department'?: (string)[] | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size'?: (number) | null | undefined;
  /**
   * From the answer before; works with the same filters only.
   */
  'page_token'?: (string) | null | undefined;
  '_q'?: "q";
  '_active'?: "active";
}

/**
 * Input of ListUsers. Values of one filter combine with or, different filters with and.
 */
export interface ListUsersRequest__Output {
  /**
   * Every word begins a word of the name or the username.
   */
  'q'?: (string);
  'role': (string)[];
  /**
   * UUIDs of departments.
   */
  'department': (string)[];
  'active'?: (boolean);
  /**
   * 1 to 100; 0 means 25.
   */
  'page_size': (number);
  /**
   * From the answer before; works with the same filters only.
   */
  'page_token': (string);
}
