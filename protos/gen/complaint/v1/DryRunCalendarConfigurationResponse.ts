import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';
import type { MovedDueDate as _complaint_v1_MovedDueDate, MovedDueDate__Output as _complaint_v1_MovedDueDate__Output } from '../../complaint/v1/MovedDueDate.ts';

/**
 * Answer of DryRunCalendarConfiguration.
 */
export interface DryRunCalendarConfigurationResponse {
  /**
   * As ConfigurationChanged would tell them.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * How many open cases would be due at another time.
   */
  'moved'?: (number) | null | undefined;
  /**
   * The first 100 of them that the caller sees in full, by their due time.
   */
  'cases'?: (_complaint_v1_MovedDueDate)[] | null | undefined;
}

/**
 * Answer of DryRunCalendarConfiguration.
 */
export interface DryRunCalendarConfigurationResponse__Output {
  /**
   * As ConfigurationChanged would tell them.
   */
  'changes': (_event_v1_Change__Output)[];
  /**
   * How many open cases would be due at another time.
   */
  'moved': (number);
  /**
   * The first 100 of them that the caller sees in full, by their due time.
   */
  'cases': (_complaint_v1_MovedDueDate__Output)[];
}
