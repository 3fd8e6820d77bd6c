export interface SelectTenantRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
}

export interface SelectTenantRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
}
