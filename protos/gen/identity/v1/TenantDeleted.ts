import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A tenant's people and places were removed for good. Why is kept with what is left of it.
 */
export interface TenantDeleted {
  'slug'?: (string) | null | undefined;
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A tenant's people and places were removed for good. Why is kept with what is left of it.
 */
export interface TenantDeleted__Output {
  'slug': (string);
  'changes': (_event_v1_Change__Output)[];
}
