/**
 * An organisation, usually a hospital.
 */
export interface Tenant {
  /**
   * UUID.
   */
  'tenant_id'?: (string) | null | undefined;
  /**
   * Name in Keycloak's group `t.<slug>` and in public addresses; lower case, never reused.
   */
  'slug'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'name_ar'?: (string) | null | undefined;
  'city'?: (string) | null | undefined;
  'city_ar'?: (string) | null | undefined;
  /**
   * ISO 3166-1 alpha-2.
   */
  'country'?: (string) | null | undefined;
  /**
   * "hospital" or "organisation".
   */
  'kind'?: (string) | null | undefined;
  /**
   * IANA time zone.
   */
  'zone'?: (string) | null | undefined;
  /**
   * "en" or "ar".
   */
  'locale'?: (string) | null | undefined;
  'active'?: (boolean) | null | undefined;
  /**
   * Its groups in Keycloak are not there yet: users cannot be created.
   */
  'provisioning'?: (boolean) | null | undefined;
  /**
   * Grows by one with each change.
   */
  'version'?: (number) | null | undefined;
  '_name_ar'?: "name_ar";
  '_city'?: "city";
  '_city_ar'?: "city_ar";
  '_country'?: "country";
}

/**
 * An organisation, usually a hospital.
 */
export interface Tenant__Output {
  /**
   * UUID.
   */
  'tenant_id': (string);
  /**
   * Name in Keycloak's group `t.<slug>` and in public addresses; lower case, never reused.
   */
  'slug': (string);
  'name': (string);
  'name_ar'?: (string);
  'city'?: (string);
  'city_ar'?: (string);
  /**
   * ISO 3166-1 alpha-2.
   */
  'country'?: (string);
  /**
   * "hospital" or "organisation".
   */
  'kind': (string);
  /**
   * IANA time zone.
   */
  'zone': (string);
  /**
   * "en" or "ar".
   */
  'locale': (string);
  'active': (boolean);
  /**
   * Its groups in Keycloak are not there yet: users cannot be created.
   */
  'provisioning': (boolean);
  /**
   * Grows by one with each change.
   */
  'version': (number);
}
