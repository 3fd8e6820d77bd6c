import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';

/**
 * One step in the history of a complaint.
 */
export interface TimelineEntry {
  /**
   * UUID of the event.
   */
  'timeline_entry_id'?: (string) | null | undefined;
  /**
   * RFC 3339 in UTC.
   */
  'at'?: (string) | null | undefined;
  /**
   * Full name of the event: "complaint.v1.ComplaintAssigned".
   */
  'action'?: (string) | null | undefined;
  /**
   * Who did it; absent for the system and in the public view.
   */
  'actor'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * Whether the complainant sees it.
   */
  'public'?: (boolean) | null | undefined;
  /**
   * Cycle of the case in which it happened.
   */
  'cycle'?: (number) | null | undefined;
  /**
   * Ids and words of the step as a JSON object; no personal data, and no category or flag that is not open to the caller now.
   */
  'details'?: (Buffer | Uint8Array | string) | null | undefined;
  '_actor'?: "actor";
}

/**
 * One step in the history of a complaint.
 */
export interface TimelineEntry__Output {
  /**
   * UUID of the event.
   */
  'timeline_entry_id': (string);
  /**
   * RFC 3339 in UTC.
   */
  'at': (string);
  /**
   * Full name of the event: "complaint.v1.ComplaintAssigned".
   */
  'action': (string);
  /**
   * Who did it; absent for the system and in the public view.
   */
  'actor'?: (_complaint_v1_Named__Output | null);
  /**
   * Whether the complainant sees it.
   */
  'public': (boolean);
  /**
   * Cycle of the case in which it happened.
   */
  'cycle': (number);
  /**
   * Ids and words of the step as a JSON object; no personal data, and no category or flag that is not open to the caller now.
   */
  'details': (Buffer);
}
