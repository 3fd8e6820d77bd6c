/**
 * Something happened to a case that the caller may see. Ids and words; never names or text.
 */
export interface CaseChange {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  'reference'?: (string) | null | undefined;
  /**
   * Of the case after the change; absent in the public view.
   */
  'version'?: (number) | null | undefined;
  /**
   * UUID of the event, which is also the id of the timeline entry.
   */
  'event_id'?: (string) | null | undefined;
  /**
   * Name of the event, as on the timeline: "complaint.v1.ComplaintAssigned".
   */
  'action'?: (string) | null | undefined;
  /**
   * RFC 3339.
   */
  'at'?: (string) | null | undefined;
  /**
   * Fields of the case that changed, sorted; in the public view of `status` at most.
   */
  'changed'?: (string)[] | null | undefined;
  '_version'?: "version";
}

/**
 * Something happened to a case that the caller may see. Ids and words; never names or text.
 */
export interface CaseChange__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  'reference': (string);
  /**
   * Of the case after the change; absent in the public view.
   */
  'version'?: (number);
  /**
   * UUID of the event, which is also the id of the timeline entry.
   */
  'event_id': (string);
  /**
   * Name of the event, as on the timeline: "complaint.v1.ComplaintAssigned".
   */
  'action': (string);
  /**
   * RFC 3339.
   */
  'at': (string);
  /**
   * Fields of the case that changed, sorted; in the public view of `status` at most.
   */
  'changed': (string)[];
}
