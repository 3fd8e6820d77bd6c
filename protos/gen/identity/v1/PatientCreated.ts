import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * A patient was added.
 */
export interface PatientCreated {
  'changes'?: (_event_v1_Change)[] | null | undefined;
}

/**
 * A patient was added.
 */
export interface PatientCreated__Output {
  'changes': (_event_v1_Change__Output)[];
}
