import type { User as _identity_v1_User, User__Output as _identity_v1_User__Output } from '../../identity/v1/User.ts';

/**
 * Answer of GetUser.
 */
export interface GetUserResponse {
  'user'?: (_identity_v1_User | null) | null | undefined;
}

/**
 * Answer of GetUser.
 */
export interface GetUserResponse__Output {
  'user': (_identity_v1_User__Output | null);
}
