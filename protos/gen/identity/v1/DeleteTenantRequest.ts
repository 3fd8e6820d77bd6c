/**
 * Input of DeleteTenant.
 */
export interface DeleteTenantRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
  /**
   * Kept with what is left of the tenant.
   */
  'reason'?: (string) | null | undefined;
}

/**
 * Input of DeleteTenant.
 */
export interface DeleteTenantRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
  /**
   * Kept with what is left of the tenant.
   */
  'reason': (string);
}
