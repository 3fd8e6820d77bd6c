/**
 * Input of UpdateTenant; the slug never changes.
 */
export interface UpdateTenantRequest {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields'?: (string)[] | null | undefined;
  'name'?: (string) | null | undefined;
  'name_ar'?: (string) | null | undefined;
  'city'?: (string) | null | undefined;
  'city_ar'?: (string) | null | undefined;
  'country'?: (string) | null | undefined;
  'kind'?: (string) | null | undefined;
  'zone'?: (string) | null | undefined;
  'locale'?: (string) | null | undefined;
  '_name'?: "name";
  '_name_ar'?: "name_ar";
  '_city'?: "city";
  '_city_ar'?: "city_ar";
  '_country'?: "country";
  '_kind'?: "kind";
  '_zone'?: "zone";
  '_locale'?: "locale";
}

/**
 * Input of UpdateTenant; the slug never changes.
 */
export interface UpdateTenantRequest__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
  /**
   * Names of the fields to change; one that is named and not given is cleared.
   */
  'fields': (string)[];
  'name'?: (string);
  'name_ar'?: (string);
  'city'?: (string);
  'city_ar'?: (string);
  'country'?: (string);
  'kind'?: (string);
  'zone'?: (string);
  'locale'?: (string);
}
