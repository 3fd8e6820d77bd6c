import type { Complaint as _complaint_v1_Complaint, Complaint__Output as _complaint_v1_Complaint__Output } from '../../complaint/v1/Complaint.ts';

/**
 * Answer of AcknowledgeComplaint.
 */
export interface AcknowledgeComplaintResponse {
  'complaint'?: (_complaint_v1_Complaint | null) | null | undefined;
}

/**
 * Answer of AcknowledgeComplaint.
 */
export interface AcknowledgeComplaintResponse__Output {
  'complaint': (_complaint_v1_Complaint__Output | null);
}
