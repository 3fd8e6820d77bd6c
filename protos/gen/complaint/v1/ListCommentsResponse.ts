import type { Comment as _complaint_v1_Comment, Comment__Output as _complaint_v1_Comment__Output } from '../../complaint/v1/Comment.ts';

/**
 * Answer of ListComments.
 */
export interface ListCommentsResponse {
  'comments'?: (_complaint_v1_Comment)[] | null | undefined;
  /**
   * Empty: this was the last page.
   */
  'next_page_token'?: (string) | null | undefined;
}

/**
 * Answer of ListComments.
 */
export interface ListCommentsResponse__Output {
  'comments': (_complaint_v1_Comment__Output)[];
  /**
   * Empty: this was the last page.
   */
  'next_page_token': (string);
}
