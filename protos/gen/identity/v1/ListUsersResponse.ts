import type { User as _identity_v1_User, User__Output as _identity_v1_User__Output } from '../../identity/v1/User.ts';

/**
 * Answer of ListUsers.
 */
export interface ListUsersResponse {
  /**
   * By name.
   */
  'users'?: (_identity_v1_User)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListUsers.
 */
export interface ListUsersResponse__Output {
  /**
   * By name.
   */
  'users': (_identity_v1_User__Output)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
