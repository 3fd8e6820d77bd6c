import type { TrackedComment as _complaint_v1_TrackedComment, TrackedComment__Output as _complaint_v1_TrackedComment__Output } from '../../complaint/v1/TrackedComment.ts';

/**
 * A complaint as the holder of its tracking code sees it: no id, and no name but what the words of a comment say.
 */
export interface TrackedComplaint {
  /**
   * "CMP-2026-000123".
   */
  'reference'?: (string) | null | undefined;
  /**
   * "open", "in_progress", "resolved" or "closed".
   */
  'status'?: (string) | null | undefined;
  /**
   * RFC 3339 in UTC.
   */
  'received_at'?: (string) | null | undefined;
  /**
   * RFC 3339 in UTC.
   */
  'due_at'?: (string) | null | undefined;
  /**
   * RFC 3339 in UTC: until when the holder may reopen it. Absent while it has not ended.
   */
  'reopen_until'?: (string) | null | undefined;
  /**
   * The answer that ended this cycle.
   */
  'resolution_text'?: (string) | null | undefined;
  /**
   * Public ones, oldest first.
   */
  'comments'?: (_complaint_v1_TrackedComment)[] | null | undefined;
  /**
   * What the holder may do now: "comment", "confirm", "reopen", "withdraw".
   */
  'actions'?: (string)[] | null | undefined;
  /**
   * Of the complaint: for `if-match`.
   */
  'version'?: (number) | null | undefined;
  '_reopen_until'?: "reopen_until";
  '_resolution_text'?: "resolution_text";
}

/**
 * A complaint as the holder of its tracking code sees it: no id, and no name but what the words of a comment say.
 */
export interface TrackedComplaint__Output {
  /**
   * "CMP-2026-000123".
   */
  'reference': (string);
  /**
   * "open", "in_progress", "resolved" or "closed".
   */
  'status': (string);
  /**
   * RFC 3339 in UTC.
   */
  'received_at': (string);
  /**
   * RFC 3339 in UTC.
   */
  'due_at': (string);
  /**
   * RFC 3339 in UTC: until when the holder may reopen it. Absent while it has not ended.
   */
  'reopen_until'?: (string);
  /**
   * The answer that ended this cycle.
   */
  'resolution_text'?: (string);
  /**
   * Public ones, oldest first.
   */
  'comments': (_complaint_v1_TrackedComment__Output)[];
  /**
   * What the holder may do now: "comment", "confirm", "reopen", "withdraw".
   */
  'actions': (string)[];
  /**
   * Of the complaint: for `if-match`.
   */
  'version': (number);
}
