/**
 * A case that may say the same.
 */
export interface DuplicateSuggestion {
  /**
   * The JSON of one REST list item, in UTF-8.
   */
  'complaint'?: (Buffer | Uint8Array | string) | null | undefined;
  /**
   * Which part of the trigrams of both texts is in both, 0.3 to 1.
   */
  'similarity'?: (number | string) | null | undefined;
  /**
   * What both have: "patient", "creator", "phone".
   */
  'same'?: (string)[] | null | undefined;
}

/**
 * A case that may say the same.
 */
export interface DuplicateSuggestion__Output {
  /**
   * The JSON of one REST list item, in UTF-8.
   */
  'complaint': (Buffer);
  /**
   * Which part of the trigrams of both texts is in both, 0.3 to 1.
   */
  'similarity': (number);
  /**
   * What both have: "patient", "creator", "phone".
   */
  'same': (string)[];
}
