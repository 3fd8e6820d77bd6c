import type { Comment as _complaint_v1_Comment, Comment__Output as _complaint_v1_Comment__Output } from '../../complaint/v1/Comment.ts';

/**
 * Answer of ListComments.
 */
export interface ListCommentsResponse {
  'comments'?: (_complaint_v1_Comment)[] | null | undefined;
}

/**
 * Answer of ListComments.
 */
export interface ListCommentsResponse__Output {
  'comments': (_complaint_v1_Comment__Output)[];
}
