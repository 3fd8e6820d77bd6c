import type { Complaint as _complaint_v1_Complaint, Complaint__Output as _complaint_v1_Complaint__Output } from '../../complaint/v1/Complaint.ts';

/**
 * Answer of EscalateComplaint.
 */
export interface EscalateComplaintResponse {
  'complaint'?: (_complaint_v1_Complaint | null) | null | undefined;
}

/**
 * Answer of EscalateComplaint.
 */
export interface EscalateComplaintResponse__Output {
  'complaint': (_complaint_v1_Complaint__Output | null);
}
