import type { ExplainedAccess as _identity_v1_ExplainedAccess, ExplainedAccess__Output as _identity_v1_ExplainedAccess__Output } from '../../identity/v1/ExplainedAccess.ts';

/**
 * Answer of GetUserAccess.
 */
export interface GetUserAccessResponse {
  'access'?: (_identity_v1_ExplainedAccess | null) | null | undefined;
}

/**
 * Answer of GetUserAccess.
 */
export interface GetUserAccessResponse__Output {
  'access': (_identity_v1_ExplainedAccess__Output | null);
}
