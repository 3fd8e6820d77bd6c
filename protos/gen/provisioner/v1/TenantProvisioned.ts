/**
 * A tenant has its groups in Keycloak, and its admins their rights in the console. Subject: the tenant. Consumers: identity.
 */
export interface TenantProvisioned {
  'slug'?: (string) | null | undefined;
  /**
   * Codes of the departments that have a group.
   */
  'departments'?: (string)[] | null | undefined;
}

/**
 * A tenant has its groups in Keycloak, and its admins their rights in the console. Subject: the tenant. Consumers: identity.
 */
export interface TenantProvisioned__Output {
  'slug': (string);
  /**
   * Codes of the departments that have a group.
   */
  'departments': (string)[];
}
