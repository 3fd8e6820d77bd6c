/**
 * One rule of who sees a case, applied to a user.
 */
export interface AppliedRule {
  /**
   * "tenant", "scope", "own", "watcher", "category", "flag" or "conflict".
   */
  'rule'?: (string) | null | undefined;
  /**
   * "pass" or "fail" of what must hold; "gives" or "gives not" of what one of must give a reach.
   */
  'outcome'?: (string) | null | undefined;
  /**
   * For people, in English.
   */
  'detail'?: (string) | null | undefined;
}

/**
 * One rule of who sees a case, applied to a user.
 */
export interface AppliedRule__Output {
  /**
   * "tenant", "scope", "own", "watcher", "category", "flag" or "conflict".
   */
  'rule': (string);
  /**
   * "pass" or "fail" of what must hold; "gives" or "gives not" of what one of must give a reach.
   */
  'outcome': (string);
  /**
   * For people, in English.
   */
  'detail': (string);
}
