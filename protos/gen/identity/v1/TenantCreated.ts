import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A tenant was created.
 */
export interface TenantCreated {
  'slug'?: (string) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A tenant was created.
 */
export interface TenantCreated__Output {
  'slug': (string);
  'changes': (_event_v1_Change__Output)[];
}
