/**
 * Input of ResolveTenant.
 */
export interface ResolveTenantRequest {
  'slug'?: (string) | null | undefined;
}

/**
 * Input of ResolveTenant.
 */
export interface ResolveTenantRequest__Output {
  'slug': (string);
}
