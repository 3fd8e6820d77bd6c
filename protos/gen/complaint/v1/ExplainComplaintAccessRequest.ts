/**
 * Input of ExplainComplaintAccess.
 */
export interface ExplainComplaintAccessRequest {
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Keycloak subject.
   */
  'user_id'?: (string) | null | undefined;
}

/**
 * Input of ExplainComplaintAccess.
 */
export interface ExplainComplaintAccessRequest__Output {
  /**
   * UUID.
   */
  'complaint_id': (string);
  /**
   * Keycloak subject.
   */
  'user_id': (string);
}
