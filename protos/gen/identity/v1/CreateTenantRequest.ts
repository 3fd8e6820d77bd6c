import type { NewDepartment as _identity_v1_NewDepartment, NewDepartment__Output as _identity_v1_NewDepartment__Output } from '../../identity/v1/NewDepartment.ts';
import type { FirstAdmin as _identity_v1_FirstAdmin, FirstAdmin__Output as _identity_v1_FirstAdmin__Output } from '../../identity/v1/FirstAdmin.ts';

/**
 * Input of CreateTenant.
 */
export interface CreateTenantRequest {
  'slug'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'name_ar'?: (string) | null | undefined;
  'city'?: (string) | null | undefined;
  'city_ar'?: (string) | null | undefined;
  'country'?: (string) | null | undefined;
  /**
   * Default "hospital".
   */
  'kind'?: (string) | null | undefined;
  /**
   * Default "UTC".
   */
  'zone'?: (string) | null | undefined;
  /**
   * Default "en".
   */
  'locale'?: (string) | null | undefined;
  'departments'?: (_identity_v1_NewDepartment)[] | null | undefined;
  'admin'?: (_identity_v1_FirstAdmin | null) | null | undefined;
  '_name_ar'?: "name_ar";
  '_city'?: "city";
  '_city_ar'?: "city_ar";
  '_country'?: "country";
  '_kind'?: "kind";
  '_zone'?: "zone";
  '_locale'?: "locale";
  '_admin'?: "admin";
}

/**
 * Input of CreateTenant.
 */
export interface CreateTenantRequest__Output {
  'slug': (string);
  'name': (string);
  'name_ar'?: (string);
  'city'?: (string);
  'city_ar'?: (string);
  'country'?: (string);
  /**
   * Default "hospital".
   */
  'kind'?: (string);
  /**
   * Default "UTC".
   */
  'zone'?: (string);
  /**
   * Default "en".
   */
  'locale'?: (string);
  'departments': (_identity_v1_NewDepartment__Output)[];
  'admin'?: (_identity_v1_FirstAdmin__Output | null);
}
