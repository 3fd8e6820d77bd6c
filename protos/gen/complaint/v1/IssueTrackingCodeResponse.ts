/**
 * Answer of IssueTrackingCode.
 */
export interface IssueTrackingCodeResponse {
  'reference'?: (string) | null | undefined;
  /**
   * 26 symbols; absent when the request is repeated after a newer code was issued.
   */
  'tracking_code'?: (string) | null | undefined;
  '_tracking_code'?: "tracking_code";
}

/**
 * Answer of IssueTrackingCode.
 */
export interface IssueTrackingCodeResponse__Output {
  'reference': (string);
  /**
   * 26 symbols; absent when the request is repeated after a newer code was issued.
   */
  'tracking_code'?: (string);
}
