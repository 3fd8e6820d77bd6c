/**
 * Input of GetComplaintDue.
 */
export interface GetComplaintDueRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

/**
 * Input of GetComplaintDue.
 */
export interface GetComplaintDueRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
