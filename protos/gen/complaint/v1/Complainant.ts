/**
 * Who complains. Personal data: stored only in complaint.party, never in events, logs or spans.
 */
export interface Complainant {
  /**
   * At most 200 code points.
   */
  'name'?: (string) | null | undefined;
  /**
   * As written by the filer.
   */
  'phone'?: (string) | null | undefined;
  /**
   * One plain addr-spec.
   */
  'email'?: (string) | null | undefined;
  /**
   * "self", "relative", "guardian", "friend", "staff" or "other".
   */
  'relation'?: (string) | null | undefined;
  /**
   * Whether the complainant agreed that the case is handled in their name.
   */
  'consent'?: (boolean) | null | undefined;
  '_name'?: "name";
  '_phone'?: "phone";
  '_email'?: "email";
  '_relation'?: "relation";
  '_consent'?: "consent";
}

/**
 * Who complains. Personal data: stored only in complaint.party, never in events, logs or spans.
 */
export interface Complainant__Output {
  /**
   * At most 200 code points.
   */
  'name'?: (string);
  /**
   * As written by the filer.
   */
  'phone'?: (string);
  /**
   * One plain addr-spec.
   */
  'email'?: (string);
  /**
   * "self", "relative", "guardian", "friend", "staff" or "other".
   */
  'relation'?: (string);
  /**
   * Whether the complainant agreed that the case is handled in their name.
   */
  'consent'?: (boolean);
}
