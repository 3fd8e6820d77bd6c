/**
 * A deleted tenant has neither groups nor people in Keycloak any more. Subject: the tenant. Consumers: identity,
 * which does nothing with it.
 */
export interface TenantRemoved {
  'slug'?: (string) | null | undefined;
  /**
   * How many people were removed with it.
   */
  'users'?: (number) | null | undefined;
}

/**
 * A deleted tenant has neither groups nor people in Keycloak any more. Subject: the tenant. Consumers: identity,
 * which does nothing with it.
 */
export interface TenantRemoved__Output {
  'slug': (string);
  /**
   * How many people were removed with it.
   */
  'users': (number);
}
