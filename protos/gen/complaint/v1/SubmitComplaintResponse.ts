import type { Complaint as _complaint_v1_Complaint, Complaint__Output as _complaint_v1_Complaint__Output } from '../../complaint/v1/Complaint.ts';

/**
 * Answer of SubmitComplaint.
 */
export interface SubmitComplaintResponse {
  'complaint'?: (_complaint_v1_Complaint | null) | null | undefined;
  /**
   * For a complainant without login: 26 symbols that open the case. It is told here alone; a repeated request is told again until
   * a newer code was issued.
   */
  'tracking_code'?: (string) | null | undefined;
  '_tracking_code'?: "tracking_code";
}

/**
 * Answer of SubmitComplaint.
 */
export interface SubmitComplaintResponse__Output {
  'complaint': (_complaint_v1_Complaint__Output | null);
  /**
   * For a complainant without login: 26 symbols that open the case. It is told here alone; a repeated request is told again until
   * a newer code was issued.
   */
  'tracking_code'?: (string);
}
