import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A Keycloak user is known to the tenant from now on, or to the platform under the nil tenant. Subject: the user.
 */
export interface UserRegistered {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A Keycloak user is known to the tenant from now on, or to the platform under the nil tenant. Subject: the user.
 */
export interface UserRegistered__Output {
  'changes': (_event_v1_Change__Output)[];
}
