/**
 * Input of GetTenant.
 */
export interface GetTenantRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
}

/**
 * Input of GetTenant.
 */
export interface GetTenantRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
}
