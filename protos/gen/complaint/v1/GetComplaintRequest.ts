/**
 * Input of GetComplaint.
 */
export interface GetComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

/**
 * Input of GetComplaint.
 */
export interface GetComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
