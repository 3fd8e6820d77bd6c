/**
 * What becomes of the first admin that a tenant was made with.
 */
export interface FirstAdminState {
  /**
   * "pending" while the tenant gets its groups, or "refused".
   */
  'state'?: (string) | null | undefined;
  /**
   * Why nobody was invited: USERNAME_TAKEN, MAIL_TAKEN. A platform admin then creates the user.
   */
  'reason'?: (string) | null | undefined;
  '_reason'?: "reason";
}

/**
 * What becomes of the first admin that a tenant was made with.
 */
export interface FirstAdminState__Output {
  /**
   * "pending" while the tenant gets its groups, or "refused".
   */
  'state': (string);
  /**
   * Why nobody was invited: USERNAME_TAKEN, MAIL_TAKEN. A platform admin then creates the user.
   */
  'reason'?: (string);
}
