/**
 * Input of SetTenantActive.
 */
export interface SetTenantActiveRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
}

/**
 * Input of SetTenantActive.
 */
export interface SetTenantActiveRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
  'active': (boolean);
}
