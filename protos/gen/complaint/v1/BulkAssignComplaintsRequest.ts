import type { ComplaintFilters as _complaint_v1_ComplaintFilters, ComplaintFilters__Output as _complaint_v1_ComplaintFilters__Output } from '../../complaint/v1/ComplaintFilters.ts';

/**
 * Input of BulkAssignComplaints.
 */
export interface BulkAssignComplaintsRequest {
  /**
   * Either this: 1 to 500 different UUIDs.
   */
  'complaint_ids'?: (string)[] | null | undefined;
  /**
   * Either this: Keycloak subject of the new assignee.
   */
  'assignee_id'?: (string) | null | undefined;
  /**
   * Or this: Keycloak subject of the agent who is to look after the cases.
   */
  'owner_agent_id'?: (string) | null | undefined;
  /**
   * Kept as an internal comment of each case; at most 2,000 code points.
   */
  'reason'?: (string) | null | undefined;
  /**
   * Says what would be done, and does nothing.
   */
  'dry_run'?: (boolean) | null | undefined;
  /**
   * Or this: the cases that the list shows in full under it, 500 at most.
   */
  'filter'?: (_complaint_v1_ComplaintFilters | null) | null | undefined;
  '_assignee_id'?: "assignee_id";
  '_owner_agent_id'?: "owner_agent_id";
}

/**
 * Input of BulkAssignComplaints.
 */
export interface BulkAssignComplaintsRequest__Output {
  /**
   * Either this: 1 to 500 different UUIDs.
   */
  'complaint_ids': (string)[];
  /**
   * Either this: Keycloak subject of the new assignee.
   */
  'assignee_id'?: (string);
  /**
   * Or this: Keycloak subject of the agent who is to look after the cases.
   */
  'owner_agent_id'?: (string);
  /**
   * Kept as an internal comment of each case; at most 2,000 code points.
   */
  'reason': (string);
  /**
   * Says what would be done, and does nothing.
   */
  'dry_run': (boolean);
  /**
   * Or this: the cases that the list shows in full under it, 500 at most.
   */
  'filter': (_complaint_v1_ComplaintFilters__Output | null);
}
