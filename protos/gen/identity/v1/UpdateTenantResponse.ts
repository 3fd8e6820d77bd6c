import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';

/**
 * Answer of UpdateTenant.
 */
export interface UpdateTenantResponse {
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
}

/**
 * Answer of UpdateTenant.
 */
export interface UpdateTenantResponse__Output {
  'tenant': (_identity_v1_Tenant__Output | null);
}
