import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';
import type { ReachedLevel as _complaint_v1_ReachedLevel, ReachedLevel__Output as _complaint_v1_ReachedLevel__Output } from '../../complaint/v1/ReachedLevel.ts';
import type { EscalatedCase as _complaint_v1_EscalatedCase, EscalatedCase__Output as _complaint_v1_EscalatedCase__Output } from '../../complaint/v1/EscalatedCase.ts';

/**
 * Answer of DryRunEscalationConfiguration.
 */
export interface DryRunEscalationConfigurationResponse {
  /**
   * As ConfigurationChanged would tell them.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  'levels'?: (_complaint_v1_ReachedLevel)[] | null | undefined;
  /**
   * How many late cases there are whose clock runs: the ladder applies to them.
   */
  'late'?: (number) | null | undefined;
  /**
   * How many of the 10,000 that are late for the longest would be escalated at once.
   */
  'escalated'?: (number) | null | undefined;
  /**
   * The first 100 of them that the caller sees in full.
   */
  'cases'?: (_complaint_v1_EscalatedCase)[] | null | undefined;
}

/**
 * Answer of DryRunEscalationConfiguration.
 */
export interface DryRunEscalationConfigurationResponse__Output {
  /**
   * As ConfigurationChanged would tell them.
   */
  'changes': (_event_v1_Change__Output)[];
  'levels': (_complaint_v1_ReachedLevel__Output)[];
  /**
   * How many late cases there are whose clock runs: the ladder applies to them.
   */
  'late': (number);
  /**
   * How many of the 10,000 that are late for the longest would be escalated at once.
   */
  'escalated': (number);
  /**
   * The first 100 of them that the caller sees in full.
   */
  'cases': (_complaint_v1_EscalatedCase__Output)[];
}
