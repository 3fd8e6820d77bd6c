import type { Complaint as _complaint_v1_Complaint, Complaint__Output as _complaint_v1_Complaint__Output } from '../../complaint/v1/Complaint.ts';

/**
 * Answer of RejectComplaint.
 */
export interface RejectComplaintResponse {
  'complaint'?: (_complaint_v1_Complaint | null) | null | undefined;
}

/**
 * Answer of RejectComplaint.
 */
export interface RejectComplaintResponse__Output {
  'complaint': (_complaint_v1_Complaint__Output | null);
}
