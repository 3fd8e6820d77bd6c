import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { AssignComplaintRequest as _complaint_v1_AssignComplaintRequest, AssignComplaintRequest__Output as _complaint_v1_AssignComplaintRequest__Output } from '../../complaint/v1/AssignComplaintRequest.ts';
import type { AssignComplaintResponse as _complaint_v1_AssignComplaintResponse, AssignComplaintResponse__Output as _complaint_v1_AssignComplaintResponse__Output } from '../../complaint/v1/AssignComplaintResponse.ts';
import type { ConfirmComplaintRequest as _complaint_v1_ConfirmComplaintRequest, ConfirmComplaintRequest__Output as _complaint_v1_ConfirmComplaintRequest__Output } from '../../complaint/v1/ConfirmComplaintRequest.ts';
import type { ConfirmComplaintResponse as _complaint_v1_ConfirmComplaintResponse, ConfirmComplaintResponse__Output as _complaint_v1_ConfirmComplaintResponse__Output } from '../../complaint/v1/ConfirmComplaintResponse.ts';
import type { GetComplaintRequest as _complaint_v1_GetComplaintRequest, GetComplaintRequest__Output as _complaint_v1_GetComplaintRequest__Output } from '../../complaint/v1/GetComplaintRequest.ts';
import type { GetComplaintResponse as _complaint_v1_GetComplaintResponse, GetComplaintResponse__Output as _complaint_v1_GetComplaintResponse__Output } from '../../complaint/v1/GetComplaintResponse.ts';
import type { ListComplaintsRequest as _complaint_v1_ListComplaintsRequest, ListComplaintsRequest__Output as _complaint_v1_ListComplaintsRequest__Output } from '../../complaint/v1/ListComplaintsRequest.ts';
import type { ListComplaintsResponse as _complaint_v1_ListComplaintsResponse, ListComplaintsResponse__Output as _complaint_v1_ListComplaintsResponse__Output } from '../../complaint/v1/ListComplaintsResponse.ts';
import type { ListTimelineRequest as _complaint_v1_ListTimelineRequest, ListTimelineRequest__Output as _complaint_v1_ListTimelineRequest__Output } from '../../complaint/v1/ListTimelineRequest.ts';
import type { ListTimelineResponse as _complaint_v1_ListTimelineResponse, ListTimelineResponse__Output as _complaint_v1_ListTimelineResponse__Output } from '../../complaint/v1/ListTimelineResponse.ts';
import type { ResolveComplaintRequest as _complaint_v1_ResolveComplaintRequest, ResolveComplaintRequest__Output as _complaint_v1_ResolveComplaintRequest__Output } from '../../complaint/v1/ResolveComplaintRequest.ts';
import type { ResolveComplaintResponse as _complaint_v1_ResolveComplaintResponse, ResolveComplaintResponse__Output as _complaint_v1_ResolveComplaintResponse__Output } from '../../complaint/v1/ResolveComplaintResponse.ts';
import type { StartComplaintRequest as _complaint_v1_StartComplaintRequest, StartComplaintRequest__Output as _complaint_v1_StartComplaintRequest__Output } from '../../complaint/v1/StartComplaintRequest.ts';
import type { StartComplaintResponse as _complaint_v1_StartComplaintResponse, StartComplaintResponse__Output as _complaint_v1_StartComplaintResponse__Output } from '../../complaint/v1/StartComplaintResponse.ts';
import type { SubmitComplaintRequest as _complaint_v1_SubmitComplaintRequest, SubmitComplaintRequest__Output as _complaint_v1_SubmitComplaintRequest__Output } from '../../complaint/v1/SubmitComplaintRequest.ts';
import type { SubmitComplaintResponse as _complaint_v1_SubmitComplaintResponse, SubmitComplaintResponse__Output as _complaint_v1_SubmitComplaintResponse__Output } from '../../complaint/v1/SubmitComplaintResponse.ts';

/**
 * Complaints of one tenant, the tenant of the caller's context token.
 * 
 * Every call carries the context token in `authorization`; a change may carry `idempotency-key` (the repeated answer has
 * `idempotency-replayed: true` in its initial metadata) and `if-match` (expected version, a decimal number).
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 * Errors of every change of an existing case, in this order: NOT_FOUND COMPLAINT_NOT_FOUND (unknown or not visible: the same
 * bytes); PERMISSION_DENIED NOT_ALLOWED_HERE; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION;
 * FAILED_PRECONDITION INVALID_TRANSITION with the allowed actions.
 */
export interface ComplaintServiceClient extends grpc.Client {
  /**
   * Gives the case to a person and starts it if it was open; without assignee_id it is taken away (only in progress).
   * Event: ComplaintAssigned; ComplaintCommented when it is theirs already and a note is left.
   * Errors: INVALID_ARGUMENT ASSIGNEE_REQUIRED (open case); FAILED_PRECONDITION ASSIGNEE_UNSUITABLE (inactive, unknown, or may
   * not see the case).
   */
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  AssignComplaint(argument: _complaint_v1_AssignComplaintRequest, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Gives the case to a person and starts it if it was open; without assignee_id it is taken away (only in progress).
   * Event: ComplaintAssigned; ComplaintCommented when it is theirs already and a note is left.
   * Errors: INVALID_ARGUMENT ASSIGNEE_REQUIRED (open case); FAILED_PRECONDITION ASSIGNEE_UNSUITABLE (inactive, unknown, or may
   * not see the case).
   */
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  assignComplaint(argument: _complaint_v1_AssignComplaintRequest, callback: grpc.requestCallback<_complaint_v1_AssignComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The complainant accepts the resolution and closes the case. Repeating it answers the same and publishes nothing.
   * Event: ComplaintClosed.
   */
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  ConfirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The complainant accepts the resolution and closes the case. Repeating it answers the same and publishes nothing.
   * Event: ComplaintClosed.
   */
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  confirmComplaint(argument: _complaint_v1_ConfirmComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ConfirmComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One complaint as the caller may see it.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  GetComplaint(argument: _complaint_v1_GetComplaintRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One complaint as the caller may see it.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  getComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  getComplaint(argument: _complaint_v1_GetComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  getComplaint(argument: _complaint_v1_GetComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  getComplaint(argument: _complaint_v1_GetComplaintRequest, callback: grpc.requestCallback<_complaint_v1_GetComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A page of the complaints that the caller may see, newest first unless `sort` says otherwise; for an aggregate caller those of
   * all tenants, only by `created_at`. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT; INVALID_QUERY with every filter on a field that the caller never sees.
   */
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  ListComplaints(argument: _complaint_v1_ListComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of the complaints that the caller may see, newest first unless `sort` says otherwise; for an aggregate caller those of
   * all tenants, only by `created_at`. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT; INVALID_QUERY with every filter on a field that the caller never sees.
   */
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  listComplaints(argument: _complaint_v1_ListComplaintsRequest, callback: grpc.requestCallback<_complaint_v1_ListComplaintsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The history of one complaint, oldest first; a complainant sees the public entries, without actors.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  ListTimeline(argument: _complaint_v1_ListTimelineRequest, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The history of one complaint, oldest first; a complainant sees the public entries, without actors.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  listTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  listTimeline(argument: _complaint_v1_ListTimelineRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  listTimeline(argument: _complaint_v1_ListTimelineRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  listTimeline(argument: _complaint_v1_ListTimelineRequest, callback: grpc.requestCallback<_complaint_v1_ListTimelineResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Records the resolution and waits for the complainant. Event: ComplaintResolved.
   */
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  ResolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Records the resolution and waits for the complainant. Event: ComplaintResolved.
   */
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  resolveComplaint(argument: _complaint_v1_ResolveComplaintRequest, callback: grpc.requestCallback<_complaint_v1_ResolveComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Takes up the work on an open case. Event: ComplaintStarted.
   */
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  StartComplaint(argument: _complaint_v1_StartComplaintRequest, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Takes up the work on an open case. Event: ComplaintStarted.
   */
  startComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  startComplaint(argument: _complaint_v1_StartComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  startComplaint(argument: _complaint_v1_StartComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  startComplaint(argument: _complaint_v1_StartComplaintRequest, callback: grpc.requestCallback<_complaint_v1_StartComplaintResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Files a complaint. Event: ComplaintSubmitted.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  SubmitComplaint(argument: _complaint_v1_SubmitComplaintRequest, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Files a complaint. Event: ComplaintSubmitted.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  submitComplaint(argument: _complaint_v1_SubmitComplaintRequest, callback: grpc.requestCallback<_complaint_v1_SubmitComplaintResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * Complaints of one tenant, the tenant of the caller's context token.
 * 
 * Every call carries the context token in `authorization`; a change may carry `idempotency-key` (the repeated answer has
 * `idempotency-replayed: true` in its initial metadata) and `if-match` (expected version, a decimal number).
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 * Errors of every change of an existing case, in this order: NOT_FOUND COMPLAINT_NOT_FOUND (unknown or not visible: the same
 * bytes); PERMISSION_DENIED NOT_ALLOWED_HERE; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED; ABORTED STALE_VERSION;
 * FAILED_PRECONDITION INVALID_TRANSITION with the allowed actions.
 */
export interface ComplaintServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Gives the case to a person and starts it if it was open; without assignee_id it is taken away (only in progress).
   * Event: ComplaintAssigned; ComplaintCommented when it is theirs already and a note is left.
   * Errors: INVALID_ARGUMENT ASSIGNEE_REQUIRED (open case); FAILED_PRECONDITION ASSIGNEE_UNSUITABLE (inactive, unknown, or may
   * not see the case).
   */
  AssignComplaint: grpc.handleUnaryCall<_complaint_v1_AssignComplaintRequest__Output, _complaint_v1_AssignComplaintResponse>;
  
  /**
   * The complainant accepts the resolution and closes the case. Repeating it answers the same and publishes nothing.
   * Event: ComplaintClosed.
   */
  ConfirmComplaint: grpc.handleUnaryCall<_complaint_v1_ConfirmComplaintRequest__Output, _complaint_v1_ConfirmComplaintResponse>;
  
  /**
   * One complaint as the caller may see it.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  GetComplaint: grpc.handleUnaryCall<_complaint_v1_GetComplaintRequest__Output, _complaint_v1_GetComplaintResponse>;
  
  /**
   * A page of the complaints that the caller may see, newest first unless `sort` says otherwise; for an aggregate caller those of
   * all tenants, only by `created_at`. Event then: CasesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT; INVALID_QUERY with every filter on a field that the caller never sees.
   */
  ListComplaints: grpc.handleUnaryCall<_complaint_v1_ListComplaintsRequest__Output, _complaint_v1_ListComplaintsResponse>;
  
  /**
   * The history of one complaint, oldest first; a complainant sees the public entries, without actors.
   * Errors: NOT_FOUND COMPLAINT_NOT_FOUND.
   */
  ListTimeline: grpc.handleUnaryCall<_complaint_v1_ListTimelineRequest__Output, _complaint_v1_ListTimelineResponse>;
  
  /**
   * Records the resolution and waits for the complainant. Event: ComplaintResolved.
   */
  ResolveComplaint: grpc.handleUnaryCall<_complaint_v1_ResolveComplaintRequest__Output, _complaint_v1_ResolveComplaintResponse>;
  
  /**
   * Takes up the work on an open case. Event: ComplaintStarted.
   */
  StartComplaint: grpc.handleUnaryCall<_complaint_v1_StartComplaintRequest__Output, _complaint_v1_StartComplaintResponse>;
  
  /**
   * Files a complaint. Event: ComplaintSubmitted.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
   */
  SubmitComplaint: grpc.handleUnaryCall<_complaint_v1_SubmitComplaintRequest__Output, _complaint_v1_SubmitComplaintResponse>;
  
}

export interface ComplaintServiceDefinition extends grpc.ServiceDefinition {
  AssignComplaint: MethodDefinition<_complaint_v1_AssignComplaintRequest, _complaint_v1_AssignComplaintResponse, _complaint_v1_AssignComplaintRequest__Output, _complaint_v1_AssignComplaintResponse__Output>
  ConfirmComplaint: MethodDefinition<_complaint_v1_ConfirmComplaintRequest, _complaint_v1_ConfirmComplaintResponse, _complaint_v1_ConfirmComplaintRequest__Output, _complaint_v1_ConfirmComplaintResponse__Output>
  GetComplaint: MethodDefinition<_complaint_v1_GetComplaintRequest, _complaint_v1_GetComplaintResponse, _complaint_v1_GetComplaintRequest__Output, _complaint_v1_GetComplaintResponse__Output>
  ListComplaints: MethodDefinition<_complaint_v1_ListComplaintsRequest, _complaint_v1_ListComplaintsResponse, _complaint_v1_ListComplaintsRequest__Output, _complaint_v1_ListComplaintsResponse__Output>
  ListTimeline: MethodDefinition<_complaint_v1_ListTimelineRequest, _complaint_v1_ListTimelineResponse, _complaint_v1_ListTimelineRequest__Output, _complaint_v1_ListTimelineResponse__Output>
  ResolveComplaint: MethodDefinition<_complaint_v1_ResolveComplaintRequest, _complaint_v1_ResolveComplaintResponse, _complaint_v1_ResolveComplaintRequest__Output, _complaint_v1_ResolveComplaintResponse__Output>
  StartComplaint: MethodDefinition<_complaint_v1_StartComplaintRequest, _complaint_v1_StartComplaintResponse, _complaint_v1_StartComplaintRequest__Output, _complaint_v1_StartComplaintResponse__Output>
  SubmitComplaint: MethodDefinition<_complaint_v1_SubmitComplaintRequest, _complaint_v1_SubmitComplaintResponse, _complaint_v1_SubmitComplaintRequest__Output, _complaint_v1_SubmitComplaintResponse__Output>
}
