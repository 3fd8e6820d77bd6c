/**
 * Answer of ResolveTenant: what a request without a login needs to know of it.
 */
export interface ResolveTenantResponse {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
}

/**
 * Answer of ResolveTenant: what a request without a login needs to know of it.
 */
export interface ResolveTenantResponse__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
}
