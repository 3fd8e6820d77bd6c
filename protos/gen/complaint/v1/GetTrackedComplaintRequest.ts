/**
 * Input of GetTrackedComplaint.
 */
export interface GetTrackedComplaintRequest {
  /**
   * As it was typed: whatever the case, with or without hyphens, I and L for 1, O for 0. So in every message below.
   */
  'code'?: (string) | null | undefined;
}

/**
 * Input of GetTrackedComplaint.
 */
export interface GetTrackedComplaintRequest__Output {
  /**
   * As it was typed: whatever the case, with or without hyphens, I and L for 1, O for 0. So in every message below.
   */
  'code': (string);
}
