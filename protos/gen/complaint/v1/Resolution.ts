import type { Named as _complaint_v1_Named, Named__Output as _complaint_v1_Named__Output } from '../../complaint/v1/Named.ts';

/**
 * The answer that ended a cycle.
 */
export interface Resolution {
  /**
   * Text that the complainant reads.
   */
  'text'?: (string) | null | undefined;
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome'?: (string) | null | undefined;
  /**
   * Who resolved it.
   */
  'by'?: (_complaint_v1_Named | null) | null | undefined;
  /**
   * When, RFC 3339 in UTC.
   */
  'at'?: (string) | null | undefined;
  '_by'?: "by";
}

/**
 * The answer that ended a cycle.
 */
export interface Resolution__Output {
  /**
   * Text that the complainant reads.
   */
  'text': (string);
  /**
   * "upheld", "partly_upheld", "not_upheld" or "other".
   */
  'outcome': (string);
  /**
   * Who resolved it.
   */
  'by'?: (_complaint_v1_Named__Output | null);
  /**
   * When, RFC 3339 in UTC.
   */
  'at': (string);
}
