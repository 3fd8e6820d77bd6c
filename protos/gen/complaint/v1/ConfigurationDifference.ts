import type { ConfiguredName as _complaint_v1_ConfiguredName, ConfiguredName__Output as _complaint_v1_ConfiguredName__Output } from '../../complaint/v1/ConfiguredName.ts';

/**
 * What becomes open, or closed, to one active user of the tenant.
 */
export interface ConfigurationDifference {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'gains'?: (_complaint_v1_ConfiguredName)[] | null | undefined;
  'loses'?: (_complaint_v1_ConfiguredName)[] | null | undefined;
}

/**
 * What becomes open, or closed, to one active user of the tenant.
 */
export interface ConfigurationDifference__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'name': (string);
  'gains': (_complaint_v1_ConfiguredName__Output)[];
  'loses': (_complaint_v1_ConfiguredName__Output)[];
}
