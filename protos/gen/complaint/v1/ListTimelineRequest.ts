export interface ListTimelineRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

export interface ListTimelineRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
