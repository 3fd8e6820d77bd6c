import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';

/**
 * Something said about a complaint.
 */
export interface Comment {
  /**
   * UUID.
   */
  'comment_id'?: (string) | null | undefined;
  /**
   * At most 10,000 code points.
   */
  'text'?: (string) | null | undefined;
  /**
   * "public" (the complainant reads it) or "internal".
   */
  'visibility'?: (string) | null | undefined;
  /**
   * Who said it; in the public view only of the caller's own comments.
   */
  'author'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * RFC 3339 in UTC.
   */
  'created_at'?: (string) | null | undefined;
  /**
   * Whether it was the answer that ended a cycle.
   */
  'is_resolution'?: (boolean) | null | undefined;
  /**
   * Whether the complainant said it, with a login or by tracking code; else the desk did.
   */
  'by_complainant'?: (boolean) | null | undefined;
  '_author'?: "author";
}

/**
 * Something said about a complaint.
 */
export interface Comment__Output {
  /**
   * UUID.
   */
  'comment_id': (string);
  /**
   * At most 10,000 code points.
   */
  'text': (string);
  /**
   * "public" (the complainant reads it) or "internal".
   */
  'visibility': (string);
  /**
   * Who said it; in the public view only of the caller's own comments.
   */
  'author'?: (_complaint_v1_Named__Output | null);
  /**
   * RFC 3339 in UTC.
   */
  'created_at': (string);
  /**
   * Whether it was the answer that ended a cycle.
   */
  'is_resolution': (boolean);
  /**
   * Whether the complainant said it, with a login or by tracking code; else the desk did.
   */
  'by_complainant': (boolean);
}
