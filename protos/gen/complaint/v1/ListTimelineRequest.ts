/**
 * Input of ListTimeline.
 */
export interface ListTimelineRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

/**
 * Input of ListTimeline.
 */
export interface ListTimelineRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
