import type { SourceUser as _identity_v1_SourceUser, SourceUser__Output as _identity_v1_SourceUser__Output } from '../../identity/v1/SourceUser.ts';

/**
 * Answer of SetSourceUser.
 */
export interface SetSourceUserResponse {
  'source_user'?: (_identity_v1_SourceUser | null) | null | undefined;
}

/**
 * Answer of SetSourceUser.
 */
export interface SetSourceUserResponse__Output {
  'source_user': (_identity_v1_SourceUser__Output | null);
}
