/**
 * The scopes in which a permission is granted: "tenant", "department", "assigned", "created", "own", "own_source", "exact",
 * "switch".
 */
export interface Grant {
  /**
   * "ticket.view" ...
   */
  'permission'?: (string) | null | undefined;
  'scopes'?: (string)[] | null | undefined;
}

/**
 * The scopes in which a permission is granted: "tenant", "department", "assigned", "created", "own", "own_source", "exact",
 * "switch".
 */
export interface Grant__Output {
  /**
   * "ticket.view" ...
   */
  'permission': (string);
  'scopes': (string)[];
}
