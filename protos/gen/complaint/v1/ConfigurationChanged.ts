import type { Change as _event_v1_Change, Change__Output as _event_v1_Change__Output } from '../../event/v1/Change.ts';

/**
 * How the tenant handles complaints is another from now on. Consumers: audit.
 */
export interface ConfigurationChanged {
  /**
   * "grievance", "calendar" or "escalation".
   */
  'document'?: (string) | null | undefined;
  'configuration_version'?: (number) | null | undefined;
  /**
   * A category, a flag, a setting or a level each: `category complaint/urgent`, its JSON before and after.
   */
  'changes'?: (_event_v1_Change)[] | null | undefined;
  /**
   * The older version that applies again, if one was restored.
   */
  'restored_from'?: (number) | null | undefined;
  '_restored_from'?: "restored_from";
}

/**
 * How the tenant handles complaints is another from now on. Consumers: audit.
 */
export interface ConfigurationChanged__Output {
  /**
   * "grievance", "calendar" or "escalation".
   */
  'document': (string);
  'configuration_version': (number);
  /**
   * A category, a flag, a setting or a level each: `category complaint/urgent`, its JSON before and after.
   */
  'changes': (_event_v1_Change__Output)[];
  /**
   * The older version that applies again, if one was restored.
   */
  'restored_from'?: (number);
}
