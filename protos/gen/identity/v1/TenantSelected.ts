/**
 * A platform admin, the actor, works in this tenant from now on. Subject: the tenant.
 */
export interface TenantSelected {
  /**
   * Tenant selected before in the same session, if any.
   */
  'previous_tenant_id'?: (string) | null | undefined;
  '_previous_tenant_id'?: "previous_tenant_id";
}

/**
 * A platform admin, the actor, works in this tenant from now on. Subject: the tenant.
 */
export interface TenantSelected__Output {
  /**
   * Tenant selected before in the same session, if any.
   */
  'previous_tenant_id'?: (string);
}
