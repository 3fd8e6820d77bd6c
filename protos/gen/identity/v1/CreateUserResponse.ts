import type { User as _identity_v1_User, User__Output as _identity_v1_User__Output } from '../../identity/v1/User.ts';

/**
 * Answer of CreateUser.
 */
export interface CreateUserResponse {
  'user'?: (_identity_v1_User | null) | null | undefined;
}

/**
 * Answer of CreateUser.
 */
export interface CreateUserResponse__Output {
  'user': (_identity_v1_User__Output | null);
}
