import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';

/**
 * Answer of SelectTenant.
 */
export interface SelectTenantResponse {
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
}

/**
 * Answer of SelectTenant.
 */
export interface SelectTenantResponse__Output {
  'tenant': (_identity_v1_Tenant__Output | null);
}
