import type { CaseChange as _complaint_v1_CaseChange, CaseChange__Output as _complaint_v1_CaseChange__Output } from '../../complaint/v1/CaseChange.ts';

/**
 * One thing to tell. Empty: nothing has happened.
 */
export interface WatchCasesResponse {
  /**
   * Opaque. Where a later call can go on; known for 10 minutes and 500 events of the tenant, as long as the caller's access stays
   * the same.
   */
  'position'?: (string) | null | undefined;
  /**
   * "opened": from here on nothing is missed. "changed", with `change`. "gone", with `complaint_id`: the caller saw the case and
   * sees it no longer. "reset": what the caller has read may be wrong, and must be read again.
   */
  'happened'?: (string) | null | undefined;
  'change'?: (_complaint_v1_CaseChange | null) | null | undefined;
  /**
   * UUID.
   */
  'complaint_id'?: (string) | null | undefined;
  /**
   * Of a reset: "position" (unknown, too old, or of another access), or "configuration" (the tenant's configuration changed).
   */
  'reason'?: (string) | null | undefined;
  '_change'?: "change";
  '_complaint_id'?: "complaint_id";
  '_reason'?: "reason";
}

/**
 * One thing to tell. Empty: nothing has happened.
 */
export interface WatchCasesResponse__Output {
  /**
   * Opaque. Where a later call can go on; known for 10 minutes and 500 events of the tenant, as long as the caller's access stays
   * the same.
   */
  'position': (string);
  /**
   * "opened": from here on nothing is missed. "changed", with `change`. "gone", with `complaint_id`: the caller saw the case and
   * sees it no longer. "reset": what the caller has read may be wrong, and must be read again.
   */
  'happened': (string);
  'change'?: (_complaint_v1_CaseChange__Output | null);
  /**
   * UUID.
   */
  'complaint_id'?: (string);
  /**
   * Of a reset: "position" (unknown, too old, or of another access), or "configuration" (the tenant's configuration changed).
   */
  'reason'?: (string);
}
