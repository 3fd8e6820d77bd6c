import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';

/**
 * Answer of GetTenant.
 */
export interface GetTenantResponse {
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
}

/**
 * Answer of GetTenant.
 */
export interface GetTenantResponse__Output {
  'tenant': (_identity_v1_Tenant__Output | null);
}
