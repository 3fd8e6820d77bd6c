import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * What the roles of a tenant may do was changed. Subject: the tenant.
 */
export interface MatrixChanged {
  /**
   * The version that applies from now on.
   */
  'permissions_version'?: (number) | null | undefined;
  /**
   * The older version whose document applies again, if it was restored.
   */
  'restored_from'?: (number) | null | undefined;
  /**
   * Field: role and permission ("manager ticket.view"); values: the scopes.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  '_restored_from'?: "restored_from";
}

/**
 * What the roles of a tenant may do was changed. Subject: the tenant.
 */
export interface MatrixChanged__Output {
  /**
   * The version that applies from now on.
   */
  'permissions_version': (number);
  /**
   * The older version whose document applies again, if it was restored.
   */
  'restored_from'?: (number);
  /**
   * Field: role and permission ("manager ticket.view"); values: the scopes.
   */
  'changes': (_event_v1_Change__Output)[];
}
