import type { Grant as _identity_v1_Grant, Grant__Output as _identity_v1_Grant__Output } from '../../identity/v1/Grant.ts';

/**
 * What one active user would gain and lose. A grant that hangs on a switch is told as if the switch were on.
 */
export interface AccessDifference {
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
  'name'?: (string) | null | undefined;
  'gains'?: (_identity_v1_Grant)[] | null | undefined;
  'loses'?: (_identity_v1_Grant)[] | null | undefined;
}

/**
 * What one active user would gain and lose. A grant that hangs on a switch is told as if the switch were on.
 */
export interface AccessDifference__Output {
  /**
   * Keycloak subject.
   */
  'user_id': (string);
  'name': (string);
  'gains': (_identity_v1_Grant__Output)[];
  'loses': (_identity_v1_Grant__Output)[];
}
