import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';
import type { ConfigurationDifference as _complaint_v1_ConfigurationDifference, ConfigurationDifference__Output as _complaint_v1_ConfigurationDifference__Output } from '../../complaint/v1/ConfigurationDifference.ts';
import type { MovedDueDate as _complaint_v1_MovedDueDate, MovedDueDate__Output as _complaint_v1_MovedDueDate__Output } from '../../complaint/v1/MovedDueDate.ts';

/**
 * Answer of DryRunGrievanceConfiguration.
 */
export interface DryRunGrievanceConfigurationResponse {
  /**
   * As ConfigurationChanged would tell them.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * How many active users would gain or lose something.
   */
  'affected'?: (number) | null | undefined;
  /**
   * The first 100 of them, by name.
   */
  'users'?: (_complaint_v1_ConfigurationDifference)[] | null | undefined;
  /**
   * How many open cases have a category and a source for which another time would apply.
   */
  'moved'?: (number) | null | undefined;
  /**
   * The first 100 of them that the caller sees in full, by their due time.
   */
  'cases'?: (_complaint_v1_MovedDueDate)[] | null | undefined;
}

/**
 * Answer of DryRunGrievanceConfiguration.
 */
export interface DryRunGrievanceConfigurationResponse__Output {
  /**
   * As ConfigurationChanged would tell them.
   */
  'changes': (_event_v1_Change__Output)[];
  /**
   * How many active users would gain or lose something.
   */
  'affected': (number);
  /**
   * The first 100 of them, by name.
   */
  'users': (_complaint_v1_ConfigurationDifference__Output)[];
  /**
   * How many open cases have a category and a source for which another time would apply.
   */
  'moved': (number);
  /**
   * The first 100 of them that the caller sees in full, by their due time.
   */
  'cases': (_complaint_v1_MovedDueDate__Output)[];
}
