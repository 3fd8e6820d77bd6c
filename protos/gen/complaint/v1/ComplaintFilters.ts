/**
 * What narrows a set of cases, as in ListComplaintsRequest: values of one filter combine with "or", different filters with "and".
 */
export interface ComplaintFilters {
  'status'?: (string)[] | null | undefined;
  'category'?: (string)[] | null | undefined;
  'flag'?: (string)[] | null | undefined;
  'priority'?: (string)[] | null | undefined;
  /**
   * UUIDs of departments.
   */
  'department'?: (string)[] | null | undefined;
  /**
   * UUIDs of sources.
   */
  'source'?: (string)[] | null | undefined;
  /**
   * Keycloak subjects.
   */
  'assignee'?: (string)[] | null | undefined;
  /**
   * Keycloak subjects.
   */
  'created_by'?: (string)[] | null | undefined;
  /**
   * "user", "anonymous", "system".
   */
  'created_by_type'?: (string)[] | null | undefined;
  'overdue'?: (boolean) | null | undefined;
  /**
   * RFC 3339, inclusive.
   */
  'received_from'?: (string) | null | undefined;
  /**
   * RFC 3339, exclusive.
   */
  'received_to'?: (string) | null | undefined;
  /**
   * Every word of it begins one of reference, title, description or a name that the caller sees in the case, folded; at most 200
   * characters.
   */
  'q'?: (string) | null | undefined;
  '_overdue'?: "overdue";
  '_received_from'?: "received_from";
  '_received_to'?: "received_to";
  '_q'?: "q";
}

/**
 * What narrows a set of cases, as in ListComplaintsRequest: values of one filter combine with "or", different filters with "and".
 */
export interface ComplaintFilters__Output {
  'status': (string)[];
  'category': (string)[];
  'flag': (string)[];
  'priority': (string)[];
  /**
   * UUIDs of departments.
   */
  'department': (string)[];
  /**
   * UUIDs of sources.
   */
  'source': (string)[];
  /**
   * Keycloak subjects.
   */
  'assignee': (string)[];
  /**
   * Keycloak subjects.
   */
  'created_by': (string)[];
  /**
   * "user", "anonymous", "system".
   */
  'created_by_type': (string)[];
  'overdue'?: (boolean);
  /**
   * RFC 3339, inclusive.
   */
  'received_from'?: (string);
  /**
   * RFC 3339, exclusive.
   */
  'received_to'?: (string);
  /**
   * Every word of it begins one of reference, title, description or a name that the caller sees in the case, folded; at most 200
   * characters.
   */
  'q'?: (string);
}
