import type { GrantOrigin as _identity_v1_GrantOrigin, GrantOrigin__Output as _identity_v1_GrantOrigin__Output } from '../../identity/v1/GrantOrigin.ts';

/**
 * One permission that somebody holds.
 */
export interface ExplainedGrant {
  'permission'?: (string) | null | undefined;
  'scopes'?: (string)[] | null | undefined;
  'origins'?: (_identity_v1_GrantOrigin)[] | null | undefined;
}

/**
 * One permission that somebody holds.
 */
export interface ExplainedGrant__Output {
  'permission': (string);
  'scopes': (string)[];
  'origins': (_identity_v1_GrantOrigin__Output)[];
}
