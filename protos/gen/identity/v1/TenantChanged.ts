import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A tenant was changed, opened or closed.
 */
export interface TenantChanged {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A tenant was changed, opened or closed.
 */
export interface TenantChanged__Output {
  'changes': (_event_v1_Change__Output)[];
}
