import type { TrackedComplaint as _complaint_v1_TrackedComplaint, TrackedComplaint__Output as _complaint_v1_TrackedComplaint__Output } from '../../complaint/v1/TrackedComplaint.ts';

/**
 * Answer of GetTrackedComplaint.
 */
export interface GetTrackedComplaintResponse {
  'complaint'?: (_complaint_v1_TrackedComplaint | null) | null | undefined;
}

/**
 * Answer of GetTrackedComplaint.
 */
export interface GetTrackedComplaintResponse__Output {
  'complaint': (_complaint_v1_TrackedComplaint__Output | null);
}
