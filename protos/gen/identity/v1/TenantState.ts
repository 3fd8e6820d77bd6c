/**
 * A tenant. Consumers: complaint, audit.
 */
export interface TenantState {
  'tenant_id'?: (string) | null | undefined;
  'slug'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'zone'?: (string) | null | undefined;
  'locale'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
}

/**
 * A tenant. Consumers: complaint, audit.
 */
export interface TenantState__Output {
  'tenant_id': (string);
  'slug': (string);
  'name': (string);
  'zone': (string);
  'locale': (string);
  'active': (boolean);
}
