import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';
import type { FirstAdminState as _identity_v1_FirstAdminState, FirstAdminState__Output as _identity_v1_FirstAdminState__Output } from '../../identity/v1/FirstAdminState.ts';

/**
 * Answer of GetTenant.
 */
export interface GetTenantResponse {
  'tenant'?: (_identity_v1_Tenant | null) | null | undefined;
  /**
   * Only for platform admins, until the first admin has been invited.
   */
  'first_admin'?: (_identity_v1_FirstAdminState | null) | null | undefined;
}

/**
 * Answer of GetTenant.
 */
export interface GetTenantResponse__Output {
  'tenant': (_identity_v1_Tenant__Output | null);
  /**
   * Only for platform admins, until the first admin has been invited.
   */
  'first_admin': (_identity_v1_FirstAdminState__Output | null);
}
