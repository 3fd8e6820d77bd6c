import type { TrackedComplaint as _complaint_v1_TrackedComplaint, TrackedComplaint__Output as _complaint_v1_TrackedComplaint__Output } from '../../complaint/v1/TrackedComplaint.ts';

/**
 * Answer of AddTrackedComment.
 */
export interface AddTrackedCommentResponse {
  'complaint'?: (_complaint_v1_TrackedComplaint | null) | null | undefined;
}

/**
 * Answer of AddTrackedComment.
 */
export interface AddTrackedCommentResponse__Output {
  'complaint': (_complaint_v1_TrackedComplaint__Output | null);
}
