import type { Principal as _identity_v1_Principal, Principal__Output as _identity_v1_Principal__Output } from '../../identity/v1/Principal.ts';

/**
 * Answer of ResolvePrincipal.
 */
export interface ResolvePrincipalResponse {
  'principal'?: (_identity_v1_Principal | null) | null | undefined;
}

/**
 * Answer of ResolvePrincipal.
 */
export interface ResolvePrincipalResponse__Output {
  'principal': (_identity_v1_Principal__Output | null);
}
