/**
 * Input of SelectTenant.
 */
export interface SelectTenantRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
}

/**
 * Input of SelectTenant.
 */
export interface SelectTenantRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
}
