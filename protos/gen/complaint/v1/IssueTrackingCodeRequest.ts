/**
 * Input of IssueTrackingCode.
 */
export interface IssueTrackingCodeRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

/**
 * Input of IssueTrackingCode.
 */
export interface IssueTrackingCodeRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
