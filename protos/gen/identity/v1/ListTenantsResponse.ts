import type { Tenant as _identity_v1_Tenant, Tenant__Output as _identity_v1_Tenant__Output } from '../../identity/v1/Tenant.ts';

/**
 * Answer of ListTenants.
 */
export interface ListTenantsResponse {
  /**
   * By name.
   */
  'tenants'?: (_identity_v1_Tenant)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListTenants.
 */
export interface ListTenantsResponse__Output {
  /**
   * By name.
   */
  'tenants': (_identity_v1_Tenant__Output)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
