import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ListEntriesRequest as _audit_v1_ListEntriesRequest, ListEntriesRequest__Output as _audit_v1_ListEntriesRequest__Output } from '../../audit/v1/ListEntriesRequest.ts';
import type { ListEntriesResponse as _audit_v1_ListEntriesResponse, ListEntriesResponse__Output as _audit_v1_ListEntriesResponse__Output } from '../../audit/v1/ListEntriesResponse.ts';

/**
 * What was done, by whom and when, in one tenant; append-only.
 * Every call carries the context token in `authorization`.
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 */
export interface AuditServiceClient extends grpc.Client {
  /**
   * A page of entries, newest first, for `audit.view`; for an aggregate caller those of all tenants and of the platform, by the
   * time of the change. Event then: EntriesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every wrong filter, INVALID_CURSOR.
   */
  ListEntries(argument: _audit_v1_ListEntriesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListEntries(argument: _audit_v1_ListEntriesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListEntries(argument: _audit_v1_ListEntriesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  ListEntries(argument: _audit_v1_ListEntriesRequest, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of entries, newest first, for `audit.view`; for an aggregate caller those of all tenants and of the platform, by the
   * time of the change. Event then: EntriesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every wrong filter, INVALID_CURSOR.
   */
  listEntries(argument: _audit_v1_ListEntriesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  listEntries(argument: _audit_v1_ListEntriesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  listEntries(argument: _audit_v1_ListEntriesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  listEntries(argument: _audit_v1_ListEntriesRequest, callback: grpc.requestCallback<_audit_v1_ListEntriesResponse__Output>): grpc.ClientUnaryCall;
  
}

/**
 * What was done, by whom and when, in one tenant; append-only.
 * Every call carries the context token in `authorization`.
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 */
export interface AuditServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * A page of entries, newest first, for `audit.view`; for an aggregate caller those of all tenants and of the platform, by the
   * time of the change. Event then: EntriesReadAcrossTenants.
   * Errors: INVALID_ARGUMENT INVALID_BODY with every wrong filter, INVALID_CURSOR.
   */
  ListEntries: grpc.handleUnaryCall<_audit_v1_ListEntriesRequest__Output, _audit_v1_ListEntriesResponse>;
  
}

export interface AuditServiceDefinition extends grpc.ServiceDefinition {
  ListEntries: MethodDefinition<_audit_v1_ListEntriesRequest, _audit_v1_ListEntriesResponse, _audit_v1_ListEntriesRequest__Output, _audit_v1_ListEntriesResponse__Output>
}
