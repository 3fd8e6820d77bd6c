import type { CaseState as _complaint_v1_CaseState, CaseState__Output as _complaint_v1_CaseState__Output } from '../../complaint/v1/CaseState.ts';
import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';
import type { PassedOver as _complaint_v1_PassedOver, PassedOver__Output as _complaint_v1_PassedOver__Output } from '../../complaint/v1/PassedOver.ts';
import type { SkippedLevel as _complaint_v1_SkippedLevel, SkippedLevel__Output as _complaint_v1_SkippedLevel__Output } from '../../complaint/v1/SkippedLevel.ts';

/**
 * People were told of the case and watch it from now on; it stays with its assignee, and its version stays. Actor: system, or who
 * escalated it by hand. No level is reached twice in a cycle. Consumers: audit.
 */
export interface ComplaintEscalated {
  'complaint'?: (_complaint_v1_CaseState | null) | null | undefined;
  /**
   * `watchers`.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * "told", or "escalation_no_target": nobody is left at any level.
   */
  'outcome'?: (string) | null | undefined;
  /**
   * The level that told them, from 1; absent when nobody is left.
   */
  'level'?: (number) | null | undefined;
  /**
   * Keycloak subjects of who was told.
   */
  'told'?: (string)[] | null | undefined;
  'passed_over'?: (_complaint_v1_PassedOver)[] | null | undefined;
  'skipped_levels'?: (_complaint_v1_SkippedLevel)[] | null | undefined;
  /**
   * Whether somebody did it by hand.
   */
  'manual'?: (boolean) | null | undefined;
  /**
   * Internal comment that holds the reason, when it was done by hand.
   */
  'comment_id'?: (string) | null | undefined;
  '_level'?: "level";
  '_comment_id'?: "comment_id";
}

/**
 * People were told of the case and watch it from now on; it stays with its assignee, and its version stays. Actor: system, or who
 * escalated it by hand. No level is reached twice in a cycle. Consumers: audit.
 */
export interface ComplaintEscalated__Output {
  'complaint': (_complaint_v1_CaseState__Output | null);
  /**
   * `watchers`.
   */
  'changes': (_event_v1_Change__Output)[];
  /**
   * "told", or "escalation_no_target": nobody is left at any level.
   */
  'outcome': (string);
  /**
   * The level that told them, from 1; absent when nobody is left.
   */
  'level'?: (number);
  /**
   * Keycloak subjects of who was told.
   */
  'told': (string)[];
  'passed_over': (_complaint_v1_PassedOver__Output)[];
  'skipped_levels': (_complaint_v1_SkippedLevel__Output)[];
  /**
   * Whether somebody did it by hand.
   */
  'manual': (boolean);
  /**
   * Internal comment that holds the reason, when it was done by hand.
   */
  'comment_id'?: (string);
}
