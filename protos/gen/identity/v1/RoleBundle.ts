import type { Grant as _identity_v1_Grant, Grant__Output as _identity_v1_Grant__Output } from '../../identity/v1/Grant.ts';

/**
 * What one role may do.
 */
export interface RoleBundle {
  'role'?: (string) | null | undefined;
  /**
   * In a request a permission may go by its code ("127000"); in an answer it goes by its name.
   */
  'grants'?: (_identity_v1_Grant)[] | null | undefined;
}

/**
 * What one role may do.
 */
export interface RoleBundle__Output {
  'role': (string);
  /**
   * In a request a permission may go by its code ("127000"); in an answer it goes by its name.
   */
  'grants': (_identity_v1_Grant__Output)[];
}
