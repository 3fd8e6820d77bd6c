export interface GetComplaintRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
}

export interface GetComplaintRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
}
