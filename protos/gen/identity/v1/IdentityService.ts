import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ClearTenantSelectionRequest as _identity_v1_ClearTenantSelectionRequest, ClearTenantSelectionRequest__Output as _identity_v1_ClearTenantSelectionRequest__Output } from '../../identity/v1/ClearTenantSelectionRequest.ts';
import type { ClearTenantSelectionResponse as _identity_v1_ClearTenantSelectionResponse, ClearTenantSelectionResponse__Output as _identity_v1_ClearTenantSelectionResponse__Output } from '../../identity/v1/ClearTenantSelectionResponse.ts';
import type { CreateDepartmentRequest as _identity_v1_CreateDepartmentRequest, CreateDepartmentRequest__Output as _identity_v1_CreateDepartmentRequest__Output } from '../../identity/v1/CreateDepartmentRequest.ts';
import type { CreateDepartmentResponse as _identity_v1_CreateDepartmentResponse, CreateDepartmentResponse__Output as _identity_v1_CreateDepartmentResponse__Output } from '../../identity/v1/CreateDepartmentResponse.ts';
import type { CreatePatientRequest as _identity_v1_CreatePatientRequest, CreatePatientRequest__Output as _identity_v1_CreatePatientRequest__Output } from '../../identity/v1/CreatePatientRequest.ts';
import type { CreatePatientResponse as _identity_v1_CreatePatientResponse, CreatePatientResponse__Output as _identity_v1_CreatePatientResponse__Output } from '../../identity/v1/CreatePatientResponse.ts';
import type { CreateSourceRequest as _identity_v1_CreateSourceRequest, CreateSourceRequest__Output as _identity_v1_CreateSourceRequest__Output } from '../../identity/v1/CreateSourceRequest.ts';
import type { CreateSourceResponse as _identity_v1_CreateSourceResponse, CreateSourceResponse__Output as _identity_v1_CreateSourceResponse__Output } from '../../identity/v1/CreateSourceResponse.ts';
import type { CreateStaffRequest as _identity_v1_CreateStaffRequest, CreateStaffRequest__Output as _identity_v1_CreateStaffRequest__Output } from '../../identity/v1/CreateStaffRequest.ts';
import type { CreateStaffResponse as _identity_v1_CreateStaffResponse, CreateStaffResponse__Output as _identity_v1_CreateStaffResponse__Output } from '../../identity/v1/CreateStaffResponse.ts';
import type { CreateTenantRequest as _identity_v1_CreateTenantRequest, CreateTenantRequest__Output as _identity_v1_CreateTenantRequest__Output } from '../../identity/v1/CreateTenantRequest.ts';
import type { CreateTenantResponse as _identity_v1_CreateTenantResponse, CreateTenantResponse__Output as _identity_v1_CreateTenantResponse__Output } from '../../identity/v1/CreateTenantResponse.ts';
import type { CreateUserRequest as _identity_v1_CreateUserRequest, CreateUserRequest__Output as _identity_v1_CreateUserRequest__Output } from '../../identity/v1/CreateUserRequest.ts';
import type { CreateUserResponse as _identity_v1_CreateUserResponse, CreateUserResponse__Output as _identity_v1_CreateUserResponse__Output } from '../../identity/v1/CreateUserResponse.ts';
import type { DeleteTenantRequest as _identity_v1_DeleteTenantRequest, DeleteTenantRequest__Output as _identity_v1_DeleteTenantRequest__Output } from '../../identity/v1/DeleteTenantRequest.ts';
import type { DeleteTenantResponse as _identity_v1_DeleteTenantResponse, DeleteTenantResponse__Output as _identity_v1_DeleteTenantResponse__Output } from '../../identity/v1/DeleteTenantResponse.ts';
import type { DeleteUserRequest as _identity_v1_DeleteUserRequest, DeleteUserRequest__Output as _identity_v1_DeleteUserRequest__Output } from '../../identity/v1/DeleteUserRequest.ts';
import type { DeleteUserResponse as _identity_v1_DeleteUserResponse, DeleteUserResponse__Output as _identity_v1_DeleteUserResponse__Output } from '../../identity/v1/DeleteUserResponse.ts';
import type { DisableUserRequest as _identity_v1_DisableUserRequest, DisableUserRequest__Output as _identity_v1_DisableUserRequest__Output } from '../../identity/v1/DisableUserRequest.ts';
import type { DisableUserResponse as _identity_v1_DisableUserResponse, DisableUserResponse__Output as _identity_v1_DisableUserResponse__Output } from '../../identity/v1/DisableUserResponse.ts';
import type { DryRunPermissionMatrixRequest as _identity_v1_DryRunPermissionMatrixRequest, DryRunPermissionMatrixRequest__Output as _identity_v1_DryRunPermissionMatrixRequest__Output } from '../../identity/v1/DryRunPermissionMatrixRequest.ts';
import type { DryRunPermissionMatrixResponse as _identity_v1_DryRunPermissionMatrixResponse, DryRunPermissionMatrixResponse__Output as _identity_v1_DryRunPermissionMatrixResponse__Output } from '../../identity/v1/DryRunPermissionMatrixResponse.ts';
import type { EnableUserRequest as _identity_v1_EnableUserRequest, EnableUserRequest__Output as _identity_v1_EnableUserRequest__Output } from '../../identity/v1/EnableUserRequest.ts';
import type { EnableUserResponse as _identity_v1_EnableUserResponse, EnableUserResponse__Output as _identity_v1_EnableUserResponse__Output } from '../../identity/v1/EnableUserResponse.ts';
import type { EndSessionRequest as _identity_v1_EndSessionRequest, EndSessionRequest__Output as _identity_v1_EndSessionRequest__Output } from '../../identity/v1/EndSessionRequest.ts';
import type { EndSessionResponse as _identity_v1_EndSessionResponse, EndSessionResponse__Output as _identity_v1_EndSessionResponse__Output } from '../../identity/v1/EndSessionResponse.ts';
import type { ExportDirectoryRequest as _identity_v1_ExportDirectoryRequest, ExportDirectoryRequest__Output as _identity_v1_ExportDirectoryRequest__Output } from '../../identity/v1/ExportDirectoryRequest.ts';
import type { ExportDirectoryResponse as _identity_v1_ExportDirectoryResponse, ExportDirectoryResponse__Output as _identity_v1_ExportDirectoryResponse__Output } from '../../identity/v1/ExportDirectoryResponse.ts';
import type { GetDepartmentRequest as _identity_v1_GetDepartmentRequest, GetDepartmentRequest__Output as _identity_v1_GetDepartmentRequest__Output } from '../../identity/v1/GetDepartmentRequest.ts';
import type { GetDepartmentResponse as _identity_v1_GetDepartmentResponse, GetDepartmentResponse__Output as _identity_v1_GetDepartmentResponse__Output } from '../../identity/v1/GetDepartmentResponse.ts';
import type { GetMeRequest as _identity_v1_GetMeRequest, GetMeRequest__Output as _identity_v1_GetMeRequest__Output } from '../../identity/v1/GetMeRequest.ts';
import type { GetMeResponse as _identity_v1_GetMeResponse, GetMeResponse__Output as _identity_v1_GetMeResponse__Output } from '../../identity/v1/GetMeResponse.ts';
import type { GetMyAccessRequest as _identity_v1_GetMyAccessRequest, GetMyAccessRequest__Output as _identity_v1_GetMyAccessRequest__Output } from '../../identity/v1/GetMyAccessRequest.ts';
import type { GetMyAccessResponse as _identity_v1_GetMyAccessResponse, GetMyAccessResponse__Output as _identity_v1_GetMyAccessResponse__Output } from '../../identity/v1/GetMyAccessResponse.ts';
import type { GetPatientRequest as _identity_v1_GetPatientRequest, GetPatientRequest__Output as _identity_v1_GetPatientRequest__Output } from '../../identity/v1/GetPatientRequest.ts';
import type { GetPatientResponse as _identity_v1_GetPatientResponse, GetPatientResponse__Output as _identity_v1_GetPatientResponse__Output } from '../../identity/v1/GetPatientResponse.ts';
import type { GetPermissionMatrixRequest as _identity_v1_GetPermissionMatrixRequest, GetPermissionMatrixRequest__Output as _identity_v1_GetPermissionMatrixRequest__Output } from '../../identity/v1/GetPermissionMatrixRequest.ts';
import type { GetPermissionMatrixResponse as _identity_v1_GetPermissionMatrixResponse, GetPermissionMatrixResponse__Output as _identity_v1_GetPermissionMatrixResponse__Output } from '../../identity/v1/GetPermissionMatrixResponse.ts';
import type { GetSessionRequest as _identity_v1_GetSessionRequest, GetSessionRequest__Output as _identity_v1_GetSessionRequest__Output } from '../../identity/v1/GetSessionRequest.ts';
import type { GetSessionResponse as _identity_v1_GetSessionResponse, GetSessionResponse__Output as _identity_v1_GetSessionResponse__Output } from '../../identity/v1/GetSessionResponse.ts';
import type { GetSourceRequest as _identity_v1_GetSourceRequest, GetSourceRequest__Output as _identity_v1_GetSourceRequest__Output } from '../../identity/v1/GetSourceRequest.ts';
import type { GetSourceResponse as _identity_v1_GetSourceResponse, GetSourceResponse__Output as _identity_v1_GetSourceResponse__Output } from '../../identity/v1/GetSourceResponse.ts';
import type { GetStaffRequest as _identity_v1_GetStaffRequest, GetStaffRequest__Output as _identity_v1_GetStaffRequest__Output } from '../../identity/v1/GetStaffRequest.ts';
import type { GetStaffResponse as _identity_v1_GetStaffResponse, GetStaffResponse__Output as _identity_v1_GetStaffResponse__Output } from '../../identity/v1/GetStaffResponse.ts';
import type { GetTenantRequest as _identity_v1_GetTenantRequest, GetTenantRequest__Output as _identity_v1_GetTenantRequest__Output } from '../../identity/v1/GetTenantRequest.ts';
import type { GetTenantResponse as _identity_v1_GetTenantResponse, GetTenantResponse__Output as _identity_v1_GetTenantResponse__Output } from '../../identity/v1/GetTenantResponse.ts';
import type { GetUserAccessRequest as _identity_v1_GetUserAccessRequest, GetUserAccessRequest__Output as _identity_v1_GetUserAccessRequest__Output } from '../../identity/v1/GetUserAccessRequest.ts';
import type { GetUserAccessResponse as _identity_v1_GetUserAccessResponse, GetUserAccessResponse__Output as _identity_v1_GetUserAccessResponse__Output } from '../../identity/v1/GetUserAccessResponse.ts';
import type { GetUserRequest as _identity_v1_GetUserRequest, GetUserRequest__Output as _identity_v1_GetUserRequest__Output } from '../../identity/v1/GetUserRequest.ts';
import type { GetUserResponse as _identity_v1_GetUserResponse, GetUserResponse__Output as _identity_v1_GetUserResponse__Output } from '../../identity/v1/GetUserResponse.ts';
import type { InviteUserRequest as _identity_v1_InviteUserRequest, InviteUserRequest__Output as _identity_v1_InviteUserRequest__Output } from '../../identity/v1/InviteUserRequest.ts';
import type { InviteUserResponse as _identity_v1_InviteUserResponse, InviteUserResponse__Output as _identity_v1_InviteUserResponse__Output } from '../../identity/v1/InviteUserResponse.ts';
import type { ListDepartmentsRequest as _identity_v1_ListDepartmentsRequest, ListDepartmentsRequest__Output as _identity_v1_ListDepartmentsRequest__Output } from '../../identity/v1/ListDepartmentsRequest.ts';
import type { ListDepartmentsResponse as _identity_v1_ListDepartmentsResponse, ListDepartmentsResponse__Output as _identity_v1_ListDepartmentsResponse__Output } from '../../identity/v1/ListDepartmentsResponse.ts';
import type { ListPatientsRequest as _identity_v1_ListPatientsRequest, ListPatientsRequest__Output as _identity_v1_ListPatientsRequest__Output } from '../../identity/v1/ListPatientsRequest.ts';
import type { ListPatientsResponse as _identity_v1_ListPatientsResponse, ListPatientsResponse__Output as _identity_v1_ListPatientsResponse__Output } from '../../identity/v1/ListPatientsResponse.ts';
import type { ListPermissionMatrixVersionsRequest as _identity_v1_ListPermissionMatrixVersionsRequest, ListPermissionMatrixVersionsRequest__Output as _identity_v1_ListPermissionMatrixVersionsRequest__Output } from '../../identity/v1/ListPermissionMatrixVersionsRequest.ts';
import type { ListPermissionMatrixVersionsResponse as _identity_v1_ListPermissionMatrixVersionsResponse, ListPermissionMatrixVersionsResponse__Output as _identity_v1_ListPermissionMatrixVersionsResponse__Output } from '../../identity/v1/ListPermissionMatrixVersionsResponse.ts';
import type { ListSourceUsersRequest as _identity_v1_ListSourceUsersRequest, ListSourceUsersRequest__Output as _identity_v1_ListSourceUsersRequest__Output } from '../../identity/v1/ListSourceUsersRequest.ts';
import type { ListSourceUsersResponse as _identity_v1_ListSourceUsersResponse, ListSourceUsersResponse__Output as _identity_v1_ListSourceUsersResponse__Output } from '../../identity/v1/ListSourceUsersResponse.ts';
import type { ListSourcesRequest as _identity_v1_ListSourcesRequest, ListSourcesRequest__Output as _identity_v1_ListSourcesRequest__Output } from '../../identity/v1/ListSourcesRequest.ts';
import type { ListSourcesResponse as _identity_v1_ListSourcesResponse, ListSourcesResponse__Output as _identity_v1_ListSourcesResponse__Output } from '../../identity/v1/ListSourcesResponse.ts';
import type { ListStaffRequest as _identity_v1_ListStaffRequest, ListStaffRequest__Output as _identity_v1_ListStaffRequest__Output } from '../../identity/v1/ListStaffRequest.ts';
import type { ListStaffResponse as _identity_v1_ListStaffResponse, ListStaffResponse__Output as _identity_v1_ListStaffResponse__Output } from '../../identity/v1/ListStaffResponse.ts';
import type { ListTenantsRequest as _identity_v1_ListTenantsRequest, ListTenantsRequest__Output as _identity_v1_ListTenantsRequest__Output } from '../../identity/v1/ListTenantsRequest.ts';
import type { ListTenantsResponse as _identity_v1_ListTenantsResponse, ListTenantsResponse__Output as _identity_v1_ListTenantsResponse__Output } from '../../identity/v1/ListTenantsResponse.ts';
import type { ListUsersRequest as _identity_v1_ListUsersRequest, ListUsersRequest__Output as _identity_v1_ListUsersRequest__Output } from '../../identity/v1/ListUsersRequest.ts';
import type { ListUsersResponse as _identity_v1_ListUsersResponse, ListUsersResponse__Output as _identity_v1_ListUsersResponse__Output } from '../../identity/v1/ListUsersResponse.ts';
import type { PutPermissionMatrixRequest as _identity_v1_PutPermissionMatrixRequest, PutPermissionMatrixRequest__Output as _identity_v1_PutPermissionMatrixRequest__Output } from '../../identity/v1/PutPermissionMatrixRequest.ts';
import type { PutPermissionMatrixResponse as _identity_v1_PutPermissionMatrixResponse, PutPermissionMatrixResponse__Output as _identity_v1_PutPermissionMatrixResponse__Output } from '../../identity/v1/PutPermissionMatrixResponse.ts';
import type { RegisterUserRequest as _identity_v1_RegisterUserRequest, RegisterUserRequest__Output as _identity_v1_RegisterUserRequest__Output } from '../../identity/v1/RegisterUserRequest.ts';
import type { RegisterUserResponse as _identity_v1_RegisterUserResponse, RegisterUserResponse__Output as _identity_v1_RegisterUserResponse__Output } from '../../identity/v1/RegisterUserResponse.ts';
import type { RemoveSourceUserRequest as _identity_v1_RemoveSourceUserRequest, RemoveSourceUserRequest__Output as _identity_v1_RemoveSourceUserRequest__Output } from '../../identity/v1/RemoveSourceUserRequest.ts';
import type { RemoveSourceUserResponse as _identity_v1_RemoveSourceUserResponse, RemoveSourceUserResponse__Output as _identity_v1_RemoveSourceUserResponse__Output } from '../../identity/v1/RemoveSourceUserResponse.ts';
import type { ResolvePrincipalRequest as _identity_v1_ResolvePrincipalRequest, ResolvePrincipalRequest__Output as _identity_v1_ResolvePrincipalRequest__Output } from '../../identity/v1/ResolvePrincipalRequest.ts';
import type { ResolvePrincipalResponse as _identity_v1_ResolvePrincipalResponse, ResolvePrincipalResponse__Output as _identity_v1_ResolvePrincipalResponse__Output } from '../../identity/v1/ResolvePrincipalResponse.ts';
import type { ResolveTenantRequest as _identity_v1_ResolveTenantRequest, ResolveTenantRequest__Output as _identity_v1_ResolveTenantRequest__Output } from '../../identity/v1/ResolveTenantRequest.ts';
import type { ResolveTenantResponse as _identity_v1_ResolveTenantResponse, ResolveTenantResponse__Output as _identity_v1_ResolveTenantResponse__Output } from '../../identity/v1/ResolveTenantResponse.ts';
import type { RestorePermissionMatrixRequest as _identity_v1_RestorePermissionMatrixRequest, RestorePermissionMatrixRequest__Output as _identity_v1_RestorePermissionMatrixRequest__Output } from '../../identity/v1/RestorePermissionMatrixRequest.ts';
import type { RestorePermissionMatrixResponse as _identity_v1_RestorePermissionMatrixResponse, RestorePermissionMatrixResponse__Output as _identity_v1_RestorePermissionMatrixResponse__Output } from '../../identity/v1/RestorePermissionMatrixResponse.ts';
import type { SelectTenantRequest as _identity_v1_SelectTenantRequest, SelectTenantRequest__Output as _identity_v1_SelectTenantRequest__Output } from '../../identity/v1/SelectTenantRequest.ts';
import type { SelectTenantResponse as _identity_v1_SelectTenantResponse, SelectTenantResponse__Output as _identity_v1_SelectTenantResponse__Output } from '../../identity/v1/SelectTenantResponse.ts';
import type { SetSourceUserRequest as _identity_v1_SetSourceUserRequest, SetSourceUserRequest__Output as _identity_v1_SetSourceUserRequest__Output } from '../../identity/v1/SetSourceUserRequest.ts';
import type { SetSourceUserResponse as _identity_v1_SetSourceUserResponse, SetSourceUserResponse__Output as _identity_v1_SetSourceUserResponse__Output } from '../../identity/v1/SetSourceUserResponse.ts';
import type { SetTenantActiveRequest as _identity_v1_SetTenantActiveRequest, SetTenantActiveRequest__Output as _identity_v1_SetTenantActiveRequest__Output } from '../../identity/v1/SetTenantActiveRequest.ts';
import type { SetTenantActiveResponse as _identity_v1_SetTenantActiveResponse, SetTenantActiveResponse__Output as _identity_v1_SetTenantActiveResponse__Output } from '../../identity/v1/SetTenantActiveResponse.ts';
import type { UpdateDepartmentRequest as _identity_v1_UpdateDepartmentRequest, UpdateDepartmentRequest__Output as _identity_v1_UpdateDepartmentRequest__Output } from '../../identity/v1/UpdateDepartmentRequest.ts';
import type { UpdateDepartmentResponse as _identity_v1_UpdateDepartmentResponse, UpdateDepartmentResponse__Output as _identity_v1_UpdateDepartmentResponse__Output } from '../../identity/v1/UpdateDepartmentResponse.ts';
import type { UpdatePatientRequest as _identity_v1_UpdatePatientRequest, UpdatePatientRequest__Output as _identity_v1_UpdatePatientRequest__Output } from '../../identity/v1/UpdatePatientRequest.ts';
import type { UpdatePatientResponse as _identity_v1_UpdatePatientResponse, UpdatePatientResponse__Output as _identity_v1_UpdatePatientResponse__Output } from '../../identity/v1/UpdatePatientResponse.ts';
import type { UpdateSourceRequest as _identity_v1_UpdateSourceRequest, UpdateSourceRequest__Output as _identity_v1_UpdateSourceRequest__Output } from '../../identity/v1/UpdateSourceRequest.ts';
import type { UpdateSourceResponse as _identity_v1_UpdateSourceResponse, UpdateSourceResponse__Output as _identity_v1_UpdateSourceResponse__Output } from '../../identity/v1/UpdateSourceResponse.ts';
import type { UpdateStaffRequest as _identity_v1_UpdateStaffRequest, UpdateStaffRequest__Output as _identity_v1_UpdateStaffRequest__Output } from '../../identity/v1/UpdateStaffRequest.ts';
import type { UpdateStaffResponse as _identity_v1_UpdateStaffResponse, UpdateStaffResponse__Output as _identity_v1_UpdateStaffResponse__Output } from '../../identity/v1/UpdateStaffResponse.ts';
import type { UpdateTenantRequest as _identity_v1_UpdateTenantRequest, UpdateTenantRequest__Output as _identity_v1_UpdateTenantRequest__Output } from '../../identity/v1/UpdateTenantRequest.ts';
import type { UpdateTenantResponse as _identity_v1_UpdateTenantResponse, UpdateTenantResponse__Output as _identity_v1_UpdateTenantResponse__Output } from '../../identity/v1/UpdateTenantResponse.ts';
import type { UpdateUserRequest as _identity_v1_UpdateUserRequest, UpdateUserRequest__Output as _identity_v1_UpdateUserRequest__Output } from '../../identity/v1/UpdateUserRequest.ts';
import type { UpdateUserResponse as _identity_v1_UpdateUserResponse, UpdateUserResponse__Output as _identity_v1_UpdateUserResponse__Output } from '../../identity/v1/UpdateUserResponse.ts';
import type { WatchPrincipalsRequest as _identity_v1_WatchPrincipalsRequest, WatchPrincipalsRequest__Output as _identity_v1_WatchPrincipalsRequest__Output } from '../../identity/v1/WatchPrincipalsRequest.ts';
import type { WatchPrincipalsResponse as _identity_v1_WatchPrincipalsResponse, WatchPrincipalsResponse__Output as _identity_v1_WatchPrincipalsResponse__Output } from '../../identity/v1/WatchPrincipalsResponse.ts';

/**
 * Tenants, people, places and what they may do.
 * 
 * Every call carries the context token in `authorization`; a change may carry `idempotency-key`.
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 * Errors of every change: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
 * What is kept in a tenant needs one: FAILED_PRECONDITION TENANT_SELECTION_REQUIRED.
 * Errors of every update: FAILED_PRECONDITION IF_MATCH_REQUIRED; ABORTED STALE_VERSION. Of every list: INVALID_ARGUMENT
 * INVALID_CURSOR. What the caller may not see is as unknown as what does not exist.
 */
export interface IdentityServiceClient extends grpc.Client {
  /**
   * Forgets the selection of this login session. Event: TenantSelectionCleared, if there was one.
   */
  ClearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  ClearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  ClearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  ClearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Forgets the selection of this login session. Event: TenantSelectionCleared, if there was one.
   */
  clearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  clearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  clearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  clearTenantSelection(argument: _identity_v1_ClearTenantSelectionRequest, callback: grpc.requestCallback<_identity_v1_ClearTenantSelectionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Adds a department. Event: DepartmentCreated.
   * Errors: ALREADY_EXISTS CODE_TAKEN.
   */
  CreateDepartment(argument: _identity_v1_CreateDepartmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  CreateDepartment(argument: _identity_v1_CreateDepartmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  CreateDepartment(argument: _identity_v1_CreateDepartmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  CreateDepartment(argument: _identity_v1_CreateDepartmentRequest, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Adds a department. Event: DepartmentCreated.
   * Errors: ALREADY_EXISTS CODE_TAKEN.
   */
  createDepartment(argument: _identity_v1_CreateDepartmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  createDepartment(argument: _identity_v1_CreateDepartmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  createDepartment(argument: _identity_v1_CreateDepartmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  createDepartment(argument: _identity_v1_CreateDepartmentRequest, callback: grpc.requestCallback<_identity_v1_CreateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Adds a patient. Event: PatientCreated.
   * Errors: NOT_FOUND USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
   */
  CreatePatient(argument: _identity_v1_CreatePatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  CreatePatient(argument: _identity_v1_CreatePatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  CreatePatient(argument: _identity_v1_CreatePatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  CreatePatient(argument: _identity_v1_CreatePatientRequest, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Adds a patient. Event: PatientCreated.
   * Errors: NOT_FOUND USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
   */
  createPatient(argument: _identity_v1_CreatePatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  createPatient(argument: _identity_v1_CreatePatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  createPatient(argument: _identity_v1_CreatePatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  createPatient(argument: _identity_v1_CreatePatientRequest, callback: grpc.requestCallback<_identity_v1_CreatePatientResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Adds a source of cases. Event: SourceCreated.
   * Errors: ALREADY_EXISTS CODE_TAKEN.
   */
  CreateSource(argument: _identity_v1_CreateSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  CreateSource(argument: _identity_v1_CreateSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  CreateSource(argument: _identity_v1_CreateSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  CreateSource(argument: _identity_v1_CreateSourceRequest, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Adds a source of cases. Event: SourceCreated.
   * Errors: ALREADY_EXISTS CODE_TAKEN.
   */
  createSource(argument: _identity_v1_CreateSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  createSource(argument: _identity_v1_CreateSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  createSource(argument: _identity_v1_CreateSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  createSource(argument: _identity_v1_CreateSourceRequest, callback: grpc.requestCallback<_identity_v1_CreateSourceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Adds a member of staff. Event: StaffCreated.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND, STAFF_NOT_FOUND (reports_to), USER_NOT_FOUND; ALREADY_EXISTS USER_LINKED.
   */
  CreateStaff(argument: _identity_v1_CreateStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  CreateStaff(argument: _identity_v1_CreateStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  CreateStaff(argument: _identity_v1_CreateStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  CreateStaff(argument: _identity_v1_CreateStaffRequest, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Adds a member of staff. Event: StaffCreated.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND, STAFF_NOT_FOUND (reports_to), USER_NOT_FOUND; ALREADY_EXISTS USER_LINKED.
   */
  createStaff(argument: _identity_v1_CreateStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  createStaff(argument: _identity_v1_CreateStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  createStaff(argument: _identity_v1_CreateStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  createStaff(argument: _identity_v1_CreateStaffRequest, callback: grpc.requestCallback<_identity_v1_CreateStaffResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Creates a tenant with its built-in sources, and with departments and a first admin if they are given; the admin is invited
   * when the provisioner has reported on the tenant. Events: TenantCreated, SourceCreated, DepartmentCreated; later UserRegistered
   * and UserInvited. Only with tenants.manage.
   * Errors: ALREADY_EXISTS SLUG_TAKEN.
   */
  CreateTenant(argument: _identity_v1_CreateTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  CreateTenant(argument: _identity_v1_CreateTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  CreateTenant(argument: _identity_v1_CreateTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  CreateTenant(argument: _identity_v1_CreateTenantRequest, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Creates a tenant with its built-in sources, and with departments and a first admin if they are given; the admin is invited
   * when the provisioner has reported on the tenant. Events: TenantCreated, SourceCreated, DepartmentCreated; later UserRegistered
   * and UserInvited. Only with tenants.manage.
   * Errors: ALREADY_EXISTS SLUG_TAKEN.
   */
  createTenant(argument: _identity_v1_CreateTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  createTenant(argument: _identity_v1_CreateTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  createTenant(argument: _identity_v1_CreateTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  createTenant(argument: _identity_v1_CreateTenantRequest, callback: grpc.requestCallback<_identity_v1_CreateTenantResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes a login with its groups; InviteUser then lets its owner in. A login of that name or address that is in no group makes
   * way: it is removed. Events: UserRegistered; UserReplaced; SourceUserChanged with a source.
   * Errors: ALREADY_EXISTS USERNAME_TAKEN, MAIL_TAKEN; NOT_FOUND DEPARTMENT_NOT_FOUND, SOURCE_NOT_FOUND.
   */
  CreateUser(argument: _identity_v1_CreateUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  CreateUser(argument: _identity_v1_CreateUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  CreateUser(argument: _identity_v1_CreateUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  CreateUser(argument: _identity_v1_CreateUserRequest, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes a login with its groups; InviteUser then lets its owner in. A login of that name or address that is in no group makes
   * way: it is removed. Events: UserRegistered; UserReplaced; SourceUserChanged with a source.
   * Errors: ALREADY_EXISTS USERNAME_TAKEN, MAIL_TAKEN; NOT_FOUND DEPARTMENT_NOT_FOUND, SOURCE_NOT_FOUND.
   */
  createUser(argument: _identity_v1_CreateUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  createUser(argument: _identity_v1_CreateUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  createUser(argument: _identity_v1_CreateUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  createUser(argument: _identity_v1_CreateUserRequest, callback: grpc.requestCallback<_identity_v1_CreateUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Removes a tenant that has been closed for 30 days; its slug stays taken. Nobody finds it from then on; its people and places are
   * removed afterwards, batch by batch, and their last states published, and the provisioner removes its people and groups from
   * Keycloak. Event: TenantDeleted. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND; FAILED_PRECONDITION TENANT_NOT_DELETABLE.
   */
  DeleteTenant(argument: _identity_v1_DeleteTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  DeleteTenant(argument: _identity_v1_DeleteTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  DeleteTenant(argument: _identity_v1_DeleteTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  DeleteTenant(argument: _identity_v1_DeleteTenantRequest, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Removes a tenant that has been closed for 30 days; its slug stays taken. Nobody finds it from then on; its people and places are
   * removed afterwards, batch by batch, and their last states published, and the provisioner removes its people and groups from
   * Keycloak. Event: TenantDeleted. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND; FAILED_PRECONDITION TENANT_NOT_DELETABLE.
   */
  deleteTenant(argument: _identity_v1_DeleteTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  deleteTenant(argument: _identity_v1_DeleteTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  deleteTenant(argument: _identity_v1_DeleteTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  deleteTenant(argument: _identity_v1_DeleteTenantRequest, callback: grpc.requestCallback<_identity_v1_DeleteTenantResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Deletes a login for good; the name stays in the history. Sent again after it was cut off, it finishes. Event: UserDeleted.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  DeleteUser(argument: _identity_v1_DeleteUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  DeleteUser(argument: _identity_v1_DeleteUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  DeleteUser(argument: _identity_v1_DeleteUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  DeleteUser(argument: _identity_v1_DeleteUserRequest, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Deletes a login for good; the name stays in the history. Sent again after it was cut off, it finishes. Event: UserDeleted.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  deleteUser(argument: _identity_v1_DeleteUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  deleteUser(argument: _identity_v1_DeleteUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  deleteUser(argument: _identity_v1_DeleteUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  deleteUser(argument: _identity_v1_DeleteUserRequest, callback: grpc.requestCallback<_identity_v1_DeleteUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Closes a login and ends its sessions. Event: UserChanged.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  DisableUser(argument: _identity_v1_DisableUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  DisableUser(argument: _identity_v1_DisableUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  DisableUser(argument: _identity_v1_DisableUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  DisableUser(argument: _identity_v1_DisableUserRequest, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Closes a login and ends its sessions. Event: UserChanged.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  disableUser(argument: _identity_v1_DisableUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  disableUser(argument: _identity_v1_DisableUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  disableUser(argument: _identity_v1_DisableUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  disableUser(argument: _identity_v1_DisableUserRequest, callback: grpc.requestCallback<_identity_v1_DisableUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * What a document would change and for whom; changes nothing. It refuses what PutPermissionMatrix refuses.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  DryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  DryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  DryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  DryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  /**
   * What a document would change and for whom; changes nothing. It refuses what PutPermissionMatrix refuses.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  dryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  dryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  dryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  dryRunPermissionMatrix(argument: _identity_v1_DryRunPermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_DryRunPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Opens a closed login. Event: UserChanged.
   */
  EnableUser(argument: _identity_v1_EnableUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  EnableUser(argument: _identity_v1_EnableUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  EnableUser(argument: _identity_v1_EnableUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  EnableUser(argument: _identity_v1_EnableUserRequest, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Opens a closed login. Event: UserChanged.
   */
  enableUser(argument: _identity_v1_EnableUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  enableUser(argument: _identity_v1_EnableUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  enableUser(argument: _identity_v1_EnableUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  enableUser(argument: _identity_v1_EnableUserRequest, callback: grpc.requestCallback<_identity_v1_EnableUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Ends a login session as Keycloak demands it (back-channel logout): its tokens count no longer, its selection is cleared.
   * Only for context tokens of kind bootstrap. Events: SessionEnded; TenantSelectionCleared, if there was a selection.
   * Errors: ALREADY_EXISTS LOGOUT_TOKEN_USED.
   */
  EndSession(argument: _identity_v1_EndSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  EndSession(argument: _identity_v1_EndSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  EndSession(argument: _identity_v1_EndSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  EndSession(argument: _identity_v1_EndSessionRequest, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Ends a login session as Keycloak demands it (back-channel logout): its tokens count no longer, its selection is cleared.
   * Only for context tokens of kind bootstrap. Events: SessionEnded; TenantSelectionCleared, if there was a selection.
   * Errors: ALREADY_EXISTS LOGOUT_TOKEN_USED.
   */
  endSession(argument: _identity_v1_EndSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _identity_v1_EndSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _identity_v1_EndSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  endSession(argument: _identity_v1_EndSessionRequest, callback: grpc.requestCallback<_identity_v1_EndSessionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Everything that the directory knows of a tenant, page by page. Event, with the first page: DirectoryExported. Only with
   * tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ExportDirectory(argument: _identity_v1_ExportDirectoryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  ExportDirectory(argument: _identity_v1_ExportDirectoryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  ExportDirectory(argument: _identity_v1_ExportDirectoryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  ExportDirectory(argument: _identity_v1_ExportDirectoryRequest, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Everything that the directory knows of a tenant, page by page. Event, with the first page: DirectoryExported. Only with
   * tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND; INVALID_ARGUMENT INVALID_CURSOR.
   */
  exportDirectory(argument: _identity_v1_ExportDirectoryRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  exportDirectory(argument: _identity_v1_ExportDirectoryRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  exportDirectory(argument: _identity_v1_ExportDirectoryRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  exportDirectory(argument: _identity_v1_ExportDirectoryRequest, callback: grpc.requestCallback<_identity_v1_ExportDirectoryResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One department.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND.
   */
  GetDepartment(argument: _identity_v1_GetDepartmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  GetDepartment(argument: _identity_v1_GetDepartmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  GetDepartment(argument: _identity_v1_GetDepartmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  GetDepartment(argument: _identity_v1_GetDepartmentRequest, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One department.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND.
   */
  getDepartment(argument: _identity_v1_GetDepartmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  getDepartment(argument: _identity_v1_GetDepartmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  getDepartment(argument: _identity_v1_GetDepartmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  getDepartment(argument: _identity_v1_GetDepartmentRequest, callback: grpc.requestCallback<_identity_v1_GetDepartmentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The caller's own record. Needs no tenant.
   */
  GetMe(argument: _identity_v1_GetMeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  GetMe(argument: _identity_v1_GetMeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  GetMe(argument: _identity_v1_GetMeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  GetMe(argument: _identity_v1_GetMeRequest, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The caller's own record. Needs no tenant.
   */
  getMe(argument: _identity_v1_GetMeRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  getMe(argument: _identity_v1_GetMeRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  getMe(argument: _identity_v1_GetMeRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  getMe(argument: _identity_v1_GetMeRequest, callback: grpc.requestCallback<_identity_v1_GetMeResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The caller's grants and where each comes from. Needs no tenant.
   */
  GetMyAccess(argument: _identity_v1_GetMyAccessRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  GetMyAccess(argument: _identity_v1_GetMyAccessRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  GetMyAccess(argument: _identity_v1_GetMyAccessRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  GetMyAccess(argument: _identity_v1_GetMyAccessRequest, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The caller's grants and where each comes from. Needs no tenant.
   */
  getMyAccess(argument: _identity_v1_GetMyAccessRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  getMyAccess(argument: _identity_v1_GetMyAccessRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  getMyAccess(argument: _identity_v1_GetMyAccessRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  getMyAccess(argument: _identity_v1_GetMyAccessRequest, callback: grpc.requestCallback<_identity_v1_GetMyAccessResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One patient; unknown with scope `exact`, which finds by number alone.
   * Errors: NOT_FOUND PATIENT_NOT_FOUND.
   */
  GetPatient(argument: _identity_v1_GetPatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  GetPatient(argument: _identity_v1_GetPatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  GetPatient(argument: _identity_v1_GetPatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  GetPatient(argument: _identity_v1_GetPatientRequest, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One patient; unknown with scope `exact`, which finds by number alone.
   * Errors: NOT_FOUND PATIENT_NOT_FOUND.
   */
  getPatient(argument: _identity_v1_GetPatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _identity_v1_GetPatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _identity_v1_GetPatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  getPatient(argument: _identity_v1_GetPatientRequest, callback: grpc.requestCallback<_identity_v1_GetPatientResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The permission matrix that applies, or one of its versions.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  GetPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  GetPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  GetPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The permission matrix that applies, or one of its versions.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  getPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  getPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  getPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  getPermissionMatrix(argument: _identity_v1_GetPermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_GetPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The caller's session: tenant, level, where to go. Needs no tenant.
   */
  GetSession(argument: _identity_v1_GetSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  GetSession(argument: _identity_v1_GetSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  GetSession(argument: _identity_v1_GetSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  GetSession(argument: _identity_v1_GetSessionRequest, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The caller's session: tenant, level, where to go. Needs no tenant.
   */
  getSession(argument: _identity_v1_GetSessionRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  getSession(argument: _identity_v1_GetSessionRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  getSession(argument: _identity_v1_GetSessionRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  getSession(argument: _identity_v1_GetSessionRequest, callback: grpc.requestCallback<_identity_v1_GetSessionResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One source.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND.
   */
  GetSource(argument: _identity_v1_GetSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  GetSource(argument: _identity_v1_GetSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  GetSource(argument: _identity_v1_GetSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  GetSource(argument: _identity_v1_GetSourceRequest, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One source.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND.
   */
  getSource(argument: _identity_v1_GetSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  getSource(argument: _identity_v1_GetSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  getSource(argument: _identity_v1_GetSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  getSource(argument: _identity_v1_GetSourceRequest, callback: grpc.requestCallback<_identity_v1_GetSourceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One member of staff.
   * Errors: NOT_FOUND STAFF_NOT_FOUND.
   */
  GetStaff(argument: _identity_v1_GetStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  GetStaff(argument: _identity_v1_GetStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  GetStaff(argument: _identity_v1_GetStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  GetStaff(argument: _identity_v1_GetStaffRequest, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One member of staff.
   * Errors: NOT_FOUND STAFF_NOT_FOUND.
   */
  getStaff(argument: _identity_v1_GetStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  getStaff(argument: _identity_v1_GetStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  getStaff(argument: _identity_v1_GetStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  getStaff(argument: _identity_v1_GetStaffRequest, callback: grpc.requestCallback<_identity_v1_GetStaffResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One tenant: any for platform admins, their own for others. Needs no tenant.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  GetTenant(argument: _identity_v1_GetTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  GetTenant(argument: _identity_v1_GetTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  GetTenant(argument: _identity_v1_GetTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  GetTenant(argument: _identity_v1_GetTenantRequest, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One tenant: any for platform admins, their own for others. Needs no tenant.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  getTenant(argument: _identity_v1_GetTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  getTenant(argument: _identity_v1_GetTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  getTenant(argument: _identity_v1_GetTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  getTenant(argument: _identity_v1_GetTenantRequest, callback: grpc.requestCallback<_identity_v1_GetTenantResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * One user.
   */
  GetUser(argument: _identity_v1_GetUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  GetUser(argument: _identity_v1_GetUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  GetUser(argument: _identity_v1_GetUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  GetUser(argument: _identity_v1_GetUserRequest, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * One user.
   */
  getUser(argument: _identity_v1_GetUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  getUser(argument: _identity_v1_GetUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  getUser(argument: _identity_v1_GetUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  getUser(argument: _identity_v1_GetUserRequest, callback: grpc.requestCallback<_identity_v1_GetUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The same for another user of the tenant. Only with users.manage.
   * Errors: NOT_FOUND USER_NOT_FOUND.
   */
  GetUserAccess(argument: _identity_v1_GetUserAccessRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  GetUserAccess(argument: _identity_v1_GetUserAccessRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  GetUserAccess(argument: _identity_v1_GetUserAccessRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  GetUserAccess(argument: _identity_v1_GetUserAccessRequest, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The same for another user of the tenant. Only with users.manage.
   * Errors: NOT_FOUND USER_NOT_FOUND.
   */
  getUserAccess(argument: _identity_v1_GetUserAccessRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  getUserAccess(argument: _identity_v1_GetUserAccessRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  getUserAccess(argument: _identity_v1_GetUserAccessRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  getUserAccess(argument: _identity_v1_GetUserAccessRequest, callback: grpc.requestCallback<_identity_v1_GetUserAccessResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Sends the invitation again, at most three within an hour. Event: UserInvited.
   * Errors: FAILED_PRECONDITION USER_DISABLED; RESOURCE_EXHAUSTED TOO_MANY_INVITATIONS; UNAVAILABLE MAIL_NOT_SENT.
   */
  InviteUser(argument: _identity_v1_InviteUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  InviteUser(argument: _identity_v1_InviteUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  InviteUser(argument: _identity_v1_InviteUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  InviteUser(argument: _identity_v1_InviteUserRequest, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Sends the invitation again, at most three within an hour. Event: UserInvited.
   * Errors: FAILED_PRECONDITION USER_DISABLED; RESOURCE_EXHAUSTED TOO_MANY_INVITATIONS; UNAVAILABLE MAIL_NOT_SENT.
   */
  inviteUser(argument: _identity_v1_InviteUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  inviteUser(argument: _identity_v1_InviteUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  inviteUser(argument: _identity_v1_InviteUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  inviteUser(argument: _identity_v1_InviteUserRequest, callback: grpc.requestCallback<_identity_v1_InviteUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Departments of the tenant; none for who sees their own source only.
   */
  ListDepartments(argument: _identity_v1_ListDepartmentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  ListDepartments(argument: _identity_v1_ListDepartmentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  ListDepartments(argument: _identity_v1_ListDepartmentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  ListDepartments(argument: _identity_v1_ListDepartmentsRequest, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Departments of the tenant; none for who sees their own source only.
   */
  listDepartments(argument: _identity_v1_ListDepartmentsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  listDepartments(argument: _identity_v1_ListDepartmentsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  listDepartments(argument: _identity_v1_ListDepartmentsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  listDepartments(argument: _identity_v1_ListDepartmentsRequest, callback: grpc.requestCallback<_identity_v1_ListDepartmentsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Patients of the tenant. With scope `exact` by one number in full; with scope `department` by a number, or by a name of
   * which three letters of a word are known.
   * Errors: PERMISSION_DENIED PATIENT_SEARCH_TOO_WIDE.
   */
  ListPatients(argument: _identity_v1_ListPatientsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  ListPatients(argument: _identity_v1_ListPatientsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  ListPatients(argument: _identity_v1_ListPatientsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  ListPatients(argument: _identity_v1_ListPatientsRequest, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Patients of the tenant. With scope `exact` by one number in full; with scope `department` by a number, or by a name of
   * which three letters of a word are known.
   * Errors: PERMISSION_DENIED PATIENT_SEARCH_TOO_WIDE.
   */
  listPatients(argument: _identity_v1_ListPatientsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _identity_v1_ListPatientsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _identity_v1_ListPatientsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  listPatients(argument: _identity_v1_ListPatientsRequest, callback: grpc.requestCallback<_identity_v1_ListPatientsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Versions of the matrix, newest first. Version 1 is the default that a tenant begins with.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  ListPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Versions of the matrix, newest first. Version 1 is the default that a tenant begins with.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR.
   */
  listPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  listPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  listPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  listPermissionMatrixVersions(argument: _identity_v1_ListPermissionMatrixVersionsRequest, callback: grpc.requestCallback<_identity_v1_ListPermissionMatrixVersionsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Who files for a source, in the order in which they were linked.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND.
   */
  ListSourceUsers(argument: _identity_v1_ListSourceUsersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  ListSourceUsers(argument: _identity_v1_ListSourceUsersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  ListSourceUsers(argument: _identity_v1_ListSourceUsersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  ListSourceUsers(argument: _identity_v1_ListSourceUsersRequest, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Who files for a source, in the order in which they were linked.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND.
   */
  listSourceUsers(argument: _identity_v1_ListSourceUsersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  listSourceUsers(argument: _identity_v1_ListSourceUsersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  listSourceUsers(argument: _identity_v1_ListSourceUsersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  listSourceUsers(argument: _identity_v1_ListSourceUsersRequest, callback: grpc.requestCallback<_identity_v1_ListSourceUsersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Sources of the tenant; their own one for who sees no other.
   */
  ListSources(argument: _identity_v1_ListSourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListSources(argument: _identity_v1_ListSourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListSources(argument: _identity_v1_ListSourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  ListSources(argument: _identity_v1_ListSourcesRequest, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Sources of the tenant; their own one for who sees no other.
   */
  listSources(argument: _identity_v1_ListSourcesRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _identity_v1_ListSourcesRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _identity_v1_ListSourcesRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  listSources(argument: _identity_v1_ListSourcesRequest, callback: grpc.requestCallback<_identity_v1_ListSourcesResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Staff of the tenant; none for who sees their own source only.
   */
  ListStaff(argument: _identity_v1_ListStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  ListStaff(argument: _identity_v1_ListStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  ListStaff(argument: _identity_v1_ListStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  ListStaff(argument: _identity_v1_ListStaffRequest, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Staff of the tenant; none for who sees their own source only.
   */
  listStaff(argument: _identity_v1_ListStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  listStaff(argument: _identity_v1_ListStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  listStaff(argument: _identity_v1_ListStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  listStaff(argument: _identity_v1_ListStaffRequest, callback: grpc.requestCallback<_identity_v1_ListStaffResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Platform admins: all tenants by name; others: their own. Needs no tenant.
   */
  ListTenants(argument: _identity_v1_ListTenantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  ListTenants(argument: _identity_v1_ListTenantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  ListTenants(argument: _identity_v1_ListTenantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  ListTenants(argument: _identity_v1_ListTenantsRequest, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Platform admins: all tenants by name; others: their own. Needs no tenant.
   */
  listTenants(argument: _identity_v1_ListTenantsRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  listTenants(argument: _identity_v1_ListTenantsRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  listTenants(argument: _identity_v1_ListTenantsRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  listTenants(argument: _identity_v1_ListTenantsRequest, callback: grpc.requestCallback<_identity_v1_ListTenantsResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * A page of the tenant's users, by name.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListUsers(argument: _identity_v1_ListUsersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  ListUsers(argument: _identity_v1_ListUsersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  ListUsers(argument: _identity_v1_ListUsersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  ListUsers(argument: _identity_v1_ListUsersRequest, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  /**
   * A page of the tenant's users, by name.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR.
   */
  listUsers(argument: _identity_v1_ListUsersRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  listUsers(argument: _identity_v1_ListUsersRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  listUsers(argument: _identity_v1_ListUsersRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  listUsers(argument: _identity_v1_ListUsersRequest, callback: grpc.requestCallback<_identity_v1_ListUsersResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Replaces the matrix; the same document again changes nothing. Needs `if-match`. Event: MatrixChanged.
   * Errors: FAILED_PRECONDITION IF_MATCH_REQUIRED, LAST_ADMIN; ABORTED STALE_VERSION.
   */
  PutPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  PutPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  PutPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  PutPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Replaces the matrix; the same document again changes nothing. Needs `if-match`. Event: MatrixChanged.
   * Errors: FAILED_PRECONDITION IF_MATCH_REQUIRED, LAST_ADMIN; ABORTED STALE_VERSION.
   */
  putPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  putPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  putPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  putPermissionMatrix(argument: _identity_v1_PutPermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_PutPermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Puts a Keycloak user into the directory before the first sign-in; without a tenant, with tenants.manage, a user of the
   * platform. Event: UserRegistered.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS USER_EXISTS.
   */
  RegisterUser(argument: _identity_v1_RegisterUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  RegisterUser(argument: _identity_v1_RegisterUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  RegisterUser(argument: _identity_v1_RegisterUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  RegisterUser(argument: _identity_v1_RegisterUserRequest, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Puts a Keycloak user into the directory before the first sign-in; without a tenant, with tenants.manage, a user of the
   * platform. Event: UserRegistered.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS USER_EXISTS.
   */
  registerUser(argument: _identity_v1_RegisterUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  registerUser(argument: _identity_v1_RegisterUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  registerUser(argument: _identity_v1_RegisterUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  registerUser(argument: _identity_v1_RegisterUserRequest, callback: grpc.requestCallback<_identity_v1_RegisterUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Parts a user from the source that they file for. Event: SourceUserChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND, USER_NOT_FOUND (unknown, or not of this source); ABORTED STALE_VERSION (of the user).
   */
  RemoveSourceUser(argument: _identity_v1_RemoveSourceUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  RemoveSourceUser(argument: _identity_v1_RemoveSourceUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  RemoveSourceUser(argument: _identity_v1_RemoveSourceUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  RemoveSourceUser(argument: _identity_v1_RemoveSourceUserRequest, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Parts a user from the source that they file for. Event: SourceUserChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND, USER_NOT_FOUND (unknown, or not of this source); ABORTED STALE_VERSION (of the user).
   */
  removeSourceUser(argument: _identity_v1_RemoveSourceUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  removeSourceUser(argument: _identity_v1_RemoveSourceUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  removeSourceUser(argument: _identity_v1_RemoveSourceUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  removeSourceUser(argument: _identity_v1_RemoveSourceUserRequest, callback: grpc.requestCallback<_identity_v1_RemoveSourceUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Who a verified token speaks for; keeps the user's profile in step with the claims. A token that is not newer than what is
   * known of its subject speaks for the directory instead of for its own groups. Only for context tokens of kind bootstrap.
   * Events: UserRegistered or UserChanged when the claims brought something new.
   */
  ResolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  ResolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  ResolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  ResolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Who a verified token speaks for; keeps the user's profile in step with the claims. A token that is not newer than what is
   * known of its subject speaks for the directory instead of for its own groups. Only for context tokens of kind bootstrap.
   * Events: UserRegistered or UserChanged when the claims brought something new.
   */
  resolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  resolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  resolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  resolvePrincipal(argument: _identity_v1_ResolvePrincipalRequest, callback: grpc.requestCallback<_identity_v1_ResolvePrincipalResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * The tenant whose public form has this slug. Only for context tokens of kind bootstrap.
   * Errors: NOT_FOUND TENANT_NOT_FOUND (unknown or closed: the same bytes).
   */
  ResolveTenant(argument: _identity_v1_ResolveTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  ResolveTenant(argument: _identity_v1_ResolveTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  ResolveTenant(argument: _identity_v1_ResolveTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  ResolveTenant(argument: _identity_v1_ResolveTenantRequest, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  /**
   * The tenant whose public form has this slug. Only for context tokens of kind bootstrap.
   * Errors: NOT_FOUND TENANT_NOT_FOUND (unknown or closed: the same bytes).
   */
  resolveTenant(argument: _identity_v1_ResolveTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  resolveTenant(argument: _identity_v1_ResolveTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  resolveTenant(argument: _identity_v1_ResolveTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  resolveTenant(argument: _identity_v1_ResolveTenantRequest, callback: grpc.requestCallback<_identity_v1_ResolveTenantResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Makes the document of an older version apply again, as a new version. Event: MatrixChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; FAILED_PRECONDITION LAST_ADMIN; ABORTED STALE_VERSION.
   */
  RestorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  RestorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  RestorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  RestorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Makes the document of an older version apply again, as a new version. Event: MatrixChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; FAILED_PRECONDITION LAST_ADMIN; ABORTED STALE_VERSION.
   */
  restorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  restorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  restorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  restorePermissionMatrix(argument: _identity_v1_RestorePermissionMatrixRequest, callback: grpc.requestCallback<_identity_v1_RestorePermissionMatrixResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Stores the tenant that a platform admin works in, for this login session. Events, when it changed: TenantSelected, and
   * TenantSelectionCleared in the tenant that was left.
   * Errors: NOT_FOUND TENANT_NOT_FOUND (unknown or inactive).
   */
  SelectTenant(argument: _identity_v1_SelectTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  SelectTenant(argument: _identity_v1_SelectTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  SelectTenant(argument: _identity_v1_SelectTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  SelectTenant(argument: _identity_v1_SelectTenantRequest, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Stores the tenant that a platform admin works in, for this login session. Events, when it changed: TenantSelected, and
   * TenantSelectionCleared in the tenant that was left.
   * Errors: NOT_FOUND TENANT_NOT_FOUND (unknown or inactive).
   */
  selectTenant(argument: _identity_v1_SelectTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  selectTenant(argument: _identity_v1_SelectTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  selectTenant(argument: _identity_v1_SelectTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  selectTenant(argument: _identity_v1_SelectTenantRequest, callback: grpc.requestCallback<_identity_v1_SelectTenantResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Links a user to the source that they file for and sets both switches. Event: SourceUserChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND, USER_NOT_FOUND; ABORTED STALE_VERSION (of the user).
   */
  SetSourceUser(argument: _identity_v1_SetSourceUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  SetSourceUser(argument: _identity_v1_SetSourceUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  SetSourceUser(argument: _identity_v1_SetSourceUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  SetSourceUser(argument: _identity_v1_SetSourceUserRequest, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Links a user to the source that they file for and sets both switches. Event: SourceUserChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND, USER_NOT_FOUND; ABORTED STALE_VERSION (of the user).
   */
  setSourceUser(argument: _identity_v1_SetSourceUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  setSourceUser(argument: _identity_v1_SetSourceUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  setSourceUser(argument: _identity_v1_SetSourceUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  setSourceUser(argument: _identity_v1_SetSourceUserRequest, callback: grpc.requestCallback<_identity_v1_SetSourceUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Opens or closes a tenant. Event: TenantChanged. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  SetTenantActive(argument: _identity_v1_SetTenantActiveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  SetTenantActive(argument: _identity_v1_SetTenantActiveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  SetTenantActive(argument: _identity_v1_SetTenantActiveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  SetTenantActive(argument: _identity_v1_SetTenantActiveRequest, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Opens or closes a tenant. Event: TenantChanged. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  setTenantActive(argument: _identity_v1_SetTenantActiveRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  setTenantActive(argument: _identity_v1_SetTenantActiveRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  setTenantActive(argument: _identity_v1_SetTenantActiveRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  setTenantActive(argument: _identity_v1_SetTenantActiveRequest, callback: grpc.requestCallback<_identity_v1_SetTenantActiveResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes a department, opens or closes it. Event: DepartmentChanged.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND; FAILED_PRECONDITION DEPARTMENT_IN_USE (closing it while somebody active is in it).
   */
  UpdateDepartment(argument: _identity_v1_UpdateDepartmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  UpdateDepartment(argument: _identity_v1_UpdateDepartmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  UpdateDepartment(argument: _identity_v1_UpdateDepartmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  UpdateDepartment(argument: _identity_v1_UpdateDepartmentRequest, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes a department, opens or closes it. Event: DepartmentChanged.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND; FAILED_PRECONDITION DEPARTMENT_IN_USE (closing it while somebody active is in it).
   */
  updateDepartment(argument: _identity_v1_UpdateDepartmentRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  updateDepartment(argument: _identity_v1_UpdateDepartmentRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  updateDepartment(argument: _identity_v1_UpdateDepartmentRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  updateDepartment(argument: _identity_v1_UpdateDepartmentRequest, callback: grpc.requestCallback<_identity_v1_UpdateDepartmentResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes a patient. Event: PatientChanged.
   * Errors: NOT_FOUND PATIENT_NOT_FOUND, USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
   */
  UpdatePatient(argument: _identity_v1_UpdatePatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  UpdatePatient(argument: _identity_v1_UpdatePatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  UpdatePatient(argument: _identity_v1_UpdatePatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  UpdatePatient(argument: _identity_v1_UpdatePatientRequest, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes a patient. Event: PatientChanged.
   * Errors: NOT_FOUND PATIENT_NOT_FOUND, USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
   */
  updatePatient(argument: _identity_v1_UpdatePatientRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _identity_v1_UpdatePatientRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _identity_v1_UpdatePatientRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  updatePatient(argument: _identity_v1_UpdatePatientRequest, callback: grpc.requestCallback<_identity_v1_UpdatePatientResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes a source, opens or closes it. Event: SourceChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND; FAILED_PRECONDITION SOURCE_BUILT_IN (closing a built-in one).
   */
  UpdateSource(argument: _identity_v1_UpdateSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  UpdateSource(argument: _identity_v1_UpdateSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  UpdateSource(argument: _identity_v1_UpdateSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  UpdateSource(argument: _identity_v1_UpdateSourceRequest, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes a source, opens or closes it. Event: SourceChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND; FAILED_PRECONDITION SOURCE_BUILT_IN (closing a built-in one).
   */
  updateSource(argument: _identity_v1_UpdateSourceRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  updateSource(argument: _identity_v1_UpdateSourceRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  updateSource(argument: _identity_v1_UpdateSourceRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  updateSource(argument: _identity_v1_UpdateSourceRequest, callback: grpc.requestCallback<_identity_v1_UpdateSourceResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes a member of staff. Event: StaffChanged.
   * Errors: NOT_FOUND STAFF_NOT_FOUND (also reports_to), DEPARTMENT_NOT_FOUND, USER_NOT_FOUND; ALREADY_EXISTS USER_LINKED;
   * FAILED_PRECONDITION REPORTS_TO_CYCLE (`cycle`: the ids on the way back to the first one).
   */
  UpdateStaff(argument: _identity_v1_UpdateStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  UpdateStaff(argument: _identity_v1_UpdateStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  UpdateStaff(argument: _identity_v1_UpdateStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  UpdateStaff(argument: _identity_v1_UpdateStaffRequest, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes a member of staff. Event: StaffChanged.
   * Errors: NOT_FOUND STAFF_NOT_FOUND (also reports_to), DEPARTMENT_NOT_FOUND, USER_NOT_FOUND; ALREADY_EXISTS USER_LINKED;
   * FAILED_PRECONDITION REPORTS_TO_CYCLE (`cycle`: the ids on the way back to the first one).
   */
  updateStaff(argument: _identity_v1_UpdateStaffRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  updateStaff(argument: _identity_v1_UpdateStaffRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  updateStaff(argument: _identity_v1_UpdateStaffRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  updateStaff(argument: _identity_v1_UpdateStaffRequest, callback: grpc.requestCallback<_identity_v1_UpdateStaffResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes what is said of a tenant. Event: TenantChanged. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  UpdateTenant(argument: _identity_v1_UpdateTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  UpdateTenant(argument: _identity_v1_UpdateTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  UpdateTenant(argument: _identity_v1_UpdateTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  UpdateTenant(argument: _identity_v1_UpdateTenantRequest, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes what is said of a tenant. Event: TenantChanged. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  updateTenant(argument: _identity_v1_UpdateTenantRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  updateTenant(argument: _identity_v1_UpdateTenantRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  updateTenant(argument: _identity_v1_UpdateTenantRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  updateTenant(argument: _identity_v1_UpdateTenantRequest, callback: grpc.requestCallback<_identity_v1_UpdateTenantResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Changes names, address, locale, roles or departments. Event: UserChanged.
   * Errors: ALREADY_EXISTS MAIL_TAKEN; FAILED_PRECONDITION LAST_ADMIN; NOT_FOUND DEPARTMENT_NOT_FOUND; ABORTED STALE_VERSION.
   */
  UpdateUser(argument: _identity_v1_UpdateUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  UpdateUser(argument: _identity_v1_UpdateUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  UpdateUser(argument: _identity_v1_UpdateUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  UpdateUser(argument: _identity_v1_UpdateUserRequest, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  /**
   * Changes names, address, locale, roles or departments. Event: UserChanged.
   * Errors: ALREADY_EXISTS MAIL_TAKEN; FAILED_PRECONDITION LAST_ADMIN; NOT_FOUND DEPARTMENT_NOT_FOUND; ABORTED STALE_VERSION.
   */
  updateUser(argument: _identity_v1_UpdateUserRequest, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  updateUser(argument: _identity_v1_UpdateUserRequest, metadata: grpc.Metadata, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  updateUser(argument: _identity_v1_UpdateUserRequest, options: grpc.CallOptions, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  updateUser(argument: _identity_v1_UpdateUserRequest, callback: grpc.requestCallback<_identity_v1_UpdateUserResponse__Output>): grpc.ClientUnaryCall;
  
  /**
   * Tells whose principals changed, until the caller ends the call: an empty message at once and every 2 s, and whatever changes
   * in between, within a second. Only for context tokens of kind bootstrap.
   * Errors: RESOURCE_EXHAUSTED WATCHER_TOO_SLOW; UNAVAILABLE STOPPING.
   */
  WatchPrincipals(argument: _identity_v1_WatchPrincipalsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_identity_v1_WatchPrincipalsResponse__Output>;
  WatchPrincipals(argument: _identity_v1_WatchPrincipalsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_identity_v1_WatchPrincipalsResponse__Output>;
  /**
   * Tells whose principals changed, until the caller ends the call: an empty message at once and every 2 s, and whatever changes
   * in between, within a second. Only for context tokens of kind bootstrap.
   * Errors: RESOURCE_EXHAUSTED WATCHER_TOO_SLOW; UNAVAILABLE STOPPING.
   */
  watchPrincipals(argument: _identity_v1_WatchPrincipalsRequest, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_identity_v1_WatchPrincipalsResponse__Output>;
  watchPrincipals(argument: _identity_v1_WatchPrincipalsRequest, options?: grpc.CallOptions): grpc.ClientReadableStream<_identity_v1_WatchPrincipalsResponse__Output>;
  
}

/**
 * Tenants, people, places and what they may do.
 * 
 * Every call carries the context token in `authorization`; a change may carry `idempotency-key`.
 * Errors of every call: UNAUTHENTICATED CONTEXT_TOKEN_INVALID; PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 * Errors of every change: INVALID_ARGUMENT INVALID_BODY with every field; ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED.
 * What is kept in a tenant needs one: FAILED_PRECONDITION TENANT_SELECTION_REQUIRED.
 * Errors of every update: FAILED_PRECONDITION IF_MATCH_REQUIRED; ABORTED STALE_VERSION. Of every list: INVALID_ARGUMENT
 * INVALID_CURSOR. What the caller may not see is as unknown as what does not exist.
 */
export interface IdentityServiceHandlers extends grpc.UntypedServiceImplementation {
  /**
   * Forgets the selection of this login session. Event: TenantSelectionCleared, if there was one.
   */
  ClearTenantSelection: grpc.handleUnaryCall<_identity_v1_ClearTenantSelectionRequest__Output, _identity_v1_ClearTenantSelectionResponse>;
  
  /**
   * Adds a department. Event: DepartmentCreated.
   * Errors: ALREADY_EXISTS CODE_TAKEN.
   */
  CreateDepartment: grpc.handleUnaryCall<_identity_v1_CreateDepartmentRequest__Output, _identity_v1_CreateDepartmentResponse>;
  
  /**
   * Adds a patient. Event: PatientCreated.
   * Errors: NOT_FOUND USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
   */
  CreatePatient: grpc.handleUnaryCall<_identity_v1_CreatePatientRequest__Output, _identity_v1_CreatePatientResponse>;
  
  /**
   * Adds a source of cases. Event: SourceCreated.
   * Errors: ALREADY_EXISTS CODE_TAKEN.
   */
  CreateSource: grpc.handleUnaryCall<_identity_v1_CreateSourceRequest__Output, _identity_v1_CreateSourceResponse>;
  
  /**
   * Adds a member of staff. Event: StaffCreated.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND, STAFF_NOT_FOUND (reports_to), USER_NOT_FOUND; ALREADY_EXISTS USER_LINKED.
   */
  CreateStaff: grpc.handleUnaryCall<_identity_v1_CreateStaffRequest__Output, _identity_v1_CreateStaffResponse>;
  
  /**
   * Creates a tenant with its built-in sources, and with departments and a first admin if they are given; the admin is invited
   * when the provisioner has reported on the tenant. Events: TenantCreated, SourceCreated, DepartmentCreated; later UserRegistered
   * and UserInvited. Only with tenants.manage.
   * Errors: ALREADY_EXISTS SLUG_TAKEN.
   */
  CreateTenant: grpc.handleUnaryCall<_identity_v1_CreateTenantRequest__Output, _identity_v1_CreateTenantResponse>;
  
  /**
   * Makes a login with its groups; InviteUser then lets its owner in. A login of that name or address that is in no group makes
   * way: it is removed. Events: UserRegistered; UserReplaced; SourceUserChanged with a source.
   * Errors: ALREADY_EXISTS USERNAME_TAKEN, MAIL_TAKEN; NOT_FOUND DEPARTMENT_NOT_FOUND, SOURCE_NOT_FOUND.
   */
  CreateUser: grpc.handleUnaryCall<_identity_v1_CreateUserRequest__Output, _identity_v1_CreateUserResponse>;
  
  /**
   * Removes a tenant that has been closed for 30 days; its slug stays taken. Nobody finds it from then on; its people and places are
   * removed afterwards, batch by batch, and their last states published, and the provisioner removes its people and groups from
   * Keycloak. Event: TenantDeleted. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND; FAILED_PRECONDITION TENANT_NOT_DELETABLE.
   */
  DeleteTenant: grpc.handleUnaryCall<_identity_v1_DeleteTenantRequest__Output, _identity_v1_DeleteTenantResponse>;
  
  /**
   * Deletes a login for good; the name stays in the history. Sent again after it was cut off, it finishes. Event: UserDeleted.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  DeleteUser: grpc.handleUnaryCall<_identity_v1_DeleteUserRequest__Output, _identity_v1_DeleteUserResponse>;
  
  /**
   * Closes a login and ends its sessions. Event: UserChanged.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  DisableUser: grpc.handleUnaryCall<_identity_v1_DisableUserRequest__Output, _identity_v1_DisableUserResponse>;
  
  /**
   * What a document would change and for whom; changes nothing. It refuses what PutPermissionMatrix refuses.
   * Errors: FAILED_PRECONDITION LAST_ADMIN.
   */
  DryRunPermissionMatrix: grpc.handleUnaryCall<_identity_v1_DryRunPermissionMatrixRequest__Output, _identity_v1_DryRunPermissionMatrixResponse>;
  
  /**
   * Opens a closed login. Event: UserChanged.
   */
  EnableUser: grpc.handleUnaryCall<_identity_v1_EnableUserRequest__Output, _identity_v1_EnableUserResponse>;
  
  /**
   * Ends a login session as Keycloak demands it (back-channel logout): its tokens count no longer, its selection is cleared.
   * Only for context tokens of kind bootstrap. Events: SessionEnded; TenantSelectionCleared, if there was a selection.
   * Errors: ALREADY_EXISTS LOGOUT_TOKEN_USED.
   */
  EndSession: grpc.handleUnaryCall<_identity_v1_EndSessionRequest__Output, _identity_v1_EndSessionResponse>;
  
  /**
   * Everything that the directory knows of a tenant, page by page. Event, with the first page: DirectoryExported. Only with
   * tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND; INVALID_ARGUMENT INVALID_CURSOR.
   */
  ExportDirectory: grpc.handleUnaryCall<_identity_v1_ExportDirectoryRequest__Output, _identity_v1_ExportDirectoryResponse>;
  
  /**
   * One department.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND.
   */
  GetDepartment: grpc.handleUnaryCall<_identity_v1_GetDepartmentRequest__Output, _identity_v1_GetDepartmentResponse>;
  
  /**
   * The caller's own record. Needs no tenant.
   */
  GetMe: grpc.handleUnaryCall<_identity_v1_GetMeRequest__Output, _identity_v1_GetMeResponse>;
  
  /**
   * The caller's grants and where each comes from. Needs no tenant.
   */
  GetMyAccess: grpc.handleUnaryCall<_identity_v1_GetMyAccessRequest__Output, _identity_v1_GetMyAccessResponse>;
  
  /**
   * One patient; unknown with scope `exact`, which finds by number alone.
   * Errors: NOT_FOUND PATIENT_NOT_FOUND.
   */
  GetPatient: grpc.handleUnaryCall<_identity_v1_GetPatientRequest__Output, _identity_v1_GetPatientResponse>;
  
  /**
   * The permission matrix that applies, or one of its versions.
   * Errors: NOT_FOUND VERSION_NOT_FOUND.
   */
  GetPermissionMatrix: grpc.handleUnaryCall<_identity_v1_GetPermissionMatrixRequest__Output, _identity_v1_GetPermissionMatrixResponse>;
  
  /**
   * The caller's session: tenant, level, where to go. Needs no tenant.
   */
  GetSession: grpc.handleUnaryCall<_identity_v1_GetSessionRequest__Output, _identity_v1_GetSessionResponse>;
  
  /**
   * One source.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND.
   */
  GetSource: grpc.handleUnaryCall<_identity_v1_GetSourceRequest__Output, _identity_v1_GetSourceResponse>;
  
  /**
   * One member of staff.
   * Errors: NOT_FOUND STAFF_NOT_FOUND.
   */
  GetStaff: grpc.handleUnaryCall<_identity_v1_GetStaffRequest__Output, _identity_v1_GetStaffResponse>;
  
  /**
   * One tenant: any for platform admins, their own for others. Needs no tenant.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  GetTenant: grpc.handleUnaryCall<_identity_v1_GetTenantRequest__Output, _identity_v1_GetTenantResponse>;
  
  /**
   * One user.
   */
  GetUser: grpc.handleUnaryCall<_identity_v1_GetUserRequest__Output, _identity_v1_GetUserResponse>;
  
  /**
   * The same for another user of the tenant. Only with users.manage.
   * Errors: NOT_FOUND USER_NOT_FOUND.
   */
  GetUserAccess: grpc.handleUnaryCall<_identity_v1_GetUserAccessRequest__Output, _identity_v1_GetUserAccessResponse>;
  
  /**
   * Sends the invitation again, at most three within an hour. Event: UserInvited.
   * Errors: FAILED_PRECONDITION USER_DISABLED; RESOURCE_EXHAUSTED TOO_MANY_INVITATIONS; UNAVAILABLE MAIL_NOT_SENT.
   */
  InviteUser: grpc.handleUnaryCall<_identity_v1_InviteUserRequest__Output, _identity_v1_InviteUserResponse>;
  
  /**
   * Departments of the tenant; none for who sees their own source only.
   */
  ListDepartments: grpc.handleUnaryCall<_identity_v1_ListDepartmentsRequest__Output, _identity_v1_ListDepartmentsResponse>;
  
  /**
   * Patients of the tenant. With scope `exact` by one number in full; with scope `department` by a number, or by a name of
   * which three letters of a word are known.
   * Errors: PERMISSION_DENIED PATIENT_SEARCH_TOO_WIDE.
   */
  ListPatients: grpc.handleUnaryCall<_identity_v1_ListPatientsRequest__Output, _identity_v1_ListPatientsResponse>;
  
  /**
   * Versions of the matrix, newest first. Version 1 is the default that a tenant begins with.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListPermissionMatrixVersions: grpc.handleUnaryCall<_identity_v1_ListPermissionMatrixVersionsRequest__Output, _identity_v1_ListPermissionMatrixVersionsResponse>;
  
  /**
   * Who files for a source, in the order in which they were linked.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND.
   */
  ListSourceUsers: grpc.handleUnaryCall<_identity_v1_ListSourceUsersRequest__Output, _identity_v1_ListSourceUsersResponse>;
  
  /**
   * Sources of the tenant; their own one for who sees no other.
   */
  ListSources: grpc.handleUnaryCall<_identity_v1_ListSourcesRequest__Output, _identity_v1_ListSourcesResponse>;
  
  /**
   * Staff of the tenant; none for who sees their own source only.
   */
  ListStaff: grpc.handleUnaryCall<_identity_v1_ListStaffRequest__Output, _identity_v1_ListStaffResponse>;
  
  /**
   * Platform admins: all tenants by name; others: their own. Needs no tenant.
   */
  ListTenants: grpc.handleUnaryCall<_identity_v1_ListTenantsRequest__Output, _identity_v1_ListTenantsResponse>;
  
  /**
   * A page of the tenant's users, by name.
   * Errors: INVALID_ARGUMENT INVALID_CURSOR.
   */
  ListUsers: grpc.handleUnaryCall<_identity_v1_ListUsersRequest__Output, _identity_v1_ListUsersResponse>;
  
  /**
   * Replaces the matrix; the same document again changes nothing. Needs `if-match`. Event: MatrixChanged.
   * Errors: FAILED_PRECONDITION IF_MATCH_REQUIRED, LAST_ADMIN; ABORTED STALE_VERSION.
   */
  PutPermissionMatrix: grpc.handleUnaryCall<_identity_v1_PutPermissionMatrixRequest__Output, _identity_v1_PutPermissionMatrixResponse>;
  
  /**
   * Puts a Keycloak user into the directory before the first sign-in; without a tenant, with tenants.manage, a user of the
   * platform. Event: UserRegistered.
   * Errors: INVALID_ARGUMENT INVALID_BODY; ALREADY_EXISTS USER_EXISTS.
   */
  RegisterUser: grpc.handleUnaryCall<_identity_v1_RegisterUserRequest__Output, _identity_v1_RegisterUserResponse>;
  
  /**
   * Parts a user from the source that they file for. Event: SourceUserChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND, USER_NOT_FOUND (unknown, or not of this source); ABORTED STALE_VERSION (of the user).
   */
  RemoveSourceUser: grpc.handleUnaryCall<_identity_v1_RemoveSourceUserRequest__Output, _identity_v1_RemoveSourceUserResponse>;
  
  /**
   * Who a verified token speaks for; keeps the user's profile in step with the claims. A token that is not newer than what is
   * known of its subject speaks for the directory instead of for its own groups. Only for context tokens of kind bootstrap.
   * Events: UserRegistered or UserChanged when the claims brought something new.
   */
  ResolvePrincipal: grpc.handleUnaryCall<_identity_v1_ResolvePrincipalRequest__Output, _identity_v1_ResolvePrincipalResponse>;
  
  /**
   * The tenant whose public form has this slug. Only for context tokens of kind bootstrap.
   * Errors: NOT_FOUND TENANT_NOT_FOUND (unknown or closed: the same bytes).
   */
  ResolveTenant: grpc.handleUnaryCall<_identity_v1_ResolveTenantRequest__Output, _identity_v1_ResolveTenantResponse>;
  
  /**
   * Makes the document of an older version apply again, as a new version. Event: MatrixChanged.
   * Errors: NOT_FOUND VERSION_NOT_FOUND; FAILED_PRECONDITION LAST_ADMIN; ABORTED STALE_VERSION.
   */
  RestorePermissionMatrix: grpc.handleUnaryCall<_identity_v1_RestorePermissionMatrixRequest__Output, _identity_v1_RestorePermissionMatrixResponse>;
  
  /**
   * Stores the tenant that a platform admin works in, for this login session. Events, when it changed: TenantSelected, and
   * TenantSelectionCleared in the tenant that was left.
   * Errors: NOT_FOUND TENANT_NOT_FOUND (unknown or inactive).
   */
  SelectTenant: grpc.handleUnaryCall<_identity_v1_SelectTenantRequest__Output, _identity_v1_SelectTenantResponse>;
  
  /**
   * Links a user to the source that they file for and sets both switches. Event: SourceUserChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND, USER_NOT_FOUND; ABORTED STALE_VERSION (of the user).
   */
  SetSourceUser: grpc.handleUnaryCall<_identity_v1_SetSourceUserRequest__Output, _identity_v1_SetSourceUserResponse>;
  
  /**
   * Opens or closes a tenant. Event: TenantChanged. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  SetTenantActive: grpc.handleUnaryCall<_identity_v1_SetTenantActiveRequest__Output, _identity_v1_SetTenantActiveResponse>;
  
  /**
   * Changes a department, opens or closes it. Event: DepartmentChanged.
   * Errors: NOT_FOUND DEPARTMENT_NOT_FOUND; FAILED_PRECONDITION DEPARTMENT_IN_USE (closing it while somebody active is in it).
   */
  UpdateDepartment: grpc.handleUnaryCall<_identity_v1_UpdateDepartmentRequest__Output, _identity_v1_UpdateDepartmentResponse>;
  
  /**
   * Changes a patient. Event: PatientChanged.
   * Errors: NOT_FOUND PATIENT_NOT_FOUND, USER_NOT_FOUND; ALREADY_EXISTS MRN_TAKEN, USER_LINKED.
   */
  UpdatePatient: grpc.handleUnaryCall<_identity_v1_UpdatePatientRequest__Output, _identity_v1_UpdatePatientResponse>;
  
  /**
   * Changes a source, opens or closes it. Event: SourceChanged.
   * Errors: NOT_FOUND SOURCE_NOT_FOUND; FAILED_PRECONDITION SOURCE_BUILT_IN (closing a built-in one).
   */
  UpdateSource: grpc.handleUnaryCall<_identity_v1_UpdateSourceRequest__Output, _identity_v1_UpdateSourceResponse>;
  
  /**
   * Changes a member of staff. Event: StaffChanged.
   * Errors: NOT_FOUND STAFF_NOT_FOUND (also reports_to), DEPARTMENT_NOT_FOUND, USER_NOT_FOUND; ALREADY_EXISTS USER_LINKED;
   * FAILED_PRECONDITION REPORTS_TO_CYCLE (`cycle`: the ids on the way back to the first one).
   */
  UpdateStaff: grpc.handleUnaryCall<_identity_v1_UpdateStaffRequest__Output, _identity_v1_UpdateStaffResponse>;
  
  /**
   * Changes what is said of a tenant. Event: TenantChanged. Only with tenants.manage.
   * Errors: NOT_FOUND TENANT_NOT_FOUND.
   */
  UpdateTenant: grpc.handleUnaryCall<_identity_v1_UpdateTenantRequest__Output, _identity_v1_UpdateTenantResponse>;
  
  /**
   * Changes names, address, locale, roles or departments. Event: UserChanged.
   * Errors: ALREADY_EXISTS MAIL_TAKEN; FAILED_PRECONDITION LAST_ADMIN; NOT_FOUND DEPARTMENT_NOT_FOUND; ABORTED STALE_VERSION.
   */
  UpdateUser: grpc.handleUnaryCall<_identity_v1_UpdateUserRequest__Output, _identity_v1_UpdateUserResponse>;
  
  /**
   * Tells whose principals changed, until the caller ends the call: an empty message at once and every 2 s, and whatever changes
   * in between, within a second. Only for context tokens of kind bootstrap.
   * Errors: RESOURCE_EXHAUSTED WATCHER_TOO_SLOW; UNAVAILABLE STOPPING.
   */
  WatchPrincipals: grpc.handleServerStreamingCall<_identity_v1_WatchPrincipalsRequest__Output, _identity_v1_WatchPrincipalsResponse>;
  
}

export interface IdentityServiceDefinition extends grpc.ServiceDefinition {
  ClearTenantSelection: MethodDefinition<_identity_v1_ClearTenantSelectionRequest, _identity_v1_ClearTenantSelectionResponse, _identity_v1_ClearTenantSelectionRequest__Output, _identity_v1_ClearTenantSelectionResponse__Output>
  CreateDepartment: MethodDefinition<_identity_v1_CreateDepartmentRequest, _identity_v1_CreateDepartmentResponse, _identity_v1_CreateDepartmentRequest__Output, _identity_v1_CreateDepartmentResponse__Output>
  CreatePatient: MethodDefinition<_identity_v1_CreatePatientRequest, _identity_v1_CreatePatientResponse, _identity_v1_CreatePatientRequest__Output, _identity_v1_CreatePatientResponse__Output>
  CreateSource: MethodDefinition<_identity_v1_CreateSourceRequest, _identity_v1_CreateSourceResponse, _identity_v1_CreateSourceRequest__Output, _identity_v1_CreateSourceResponse__Output>
  CreateStaff: MethodDefinition<_identity_v1_CreateStaffRequest, _identity_v1_CreateStaffResponse, _identity_v1_CreateStaffRequest__Output, _identity_v1_CreateStaffResponse__Output>
  CreateTenant: MethodDefinition<_identity_v1_CreateTenantRequest, _identity_v1_CreateTenantResponse, _identity_v1_CreateTenantRequest__Output, _identity_v1_CreateTenantResponse__Output>
  CreateUser: MethodDefinition<_identity_v1_CreateUserRequest, _identity_v1_CreateUserResponse, _identity_v1_CreateUserRequest__Output, _identity_v1_CreateUserResponse__Output>
  DeleteTenant: MethodDefinition<_identity_v1_DeleteTenantRequest, _identity_v1_DeleteTenantResponse, _identity_v1_DeleteTenantRequest__Output, _identity_v1_DeleteTenantResponse__Output>
  DeleteUser: MethodDefinition<_identity_v1_DeleteUserRequest, _identity_v1_DeleteUserResponse, _identity_v1_DeleteUserRequest__Output, _identity_v1_DeleteUserResponse__Output>
  DisableUser: MethodDefinition<_identity_v1_DisableUserRequest, _identity_v1_DisableUserResponse, _identity_v1_DisableUserRequest__Output, _identity_v1_DisableUserResponse__Output>
  DryRunPermissionMatrix: MethodDefinition<_identity_v1_DryRunPermissionMatrixRequest, _identity_v1_DryRunPermissionMatrixResponse, _identity_v1_DryRunPermissionMatrixRequest__Output, _identity_v1_DryRunPermissionMatrixResponse__Output>
  EnableUser: MethodDefinition<_identity_v1_EnableUserRequest, _identity_v1_EnableUserResponse, _identity_v1_EnableUserRequest__Output, _identity_v1_EnableUserResponse__Output>
  EndSession: MethodDefinition<_identity_v1_EndSessionRequest, _identity_v1_EndSessionResponse, _identity_v1_EndSessionRequest__Output, _identity_v1_EndSessionResponse__Output>
  ExportDirectory: MethodDefinition<_identity_v1_ExportDirectoryRequest, _identity_v1_ExportDirectoryResponse, _identity_v1_ExportDirectoryRequest__Output, _identity_v1_ExportDirectoryResponse__Output>
  GetDepartment: MethodDefinition<_identity_v1_GetDepartmentRequest, _identity_v1_GetDepartmentResponse, _identity_v1_GetDepartmentRequest__Output, _identity_v1_GetDepartmentResponse__Output>
  GetMe: MethodDefinition<_identity_v1_GetMeRequest, _identity_v1_GetMeResponse, _identity_v1_GetMeRequest__Output, _identity_v1_GetMeResponse__Output>
  GetMyAccess: MethodDefinition<_identity_v1_GetMyAccessRequest, _identity_v1_GetMyAccessResponse, _identity_v1_GetMyAccessRequest__Output, _identity_v1_GetMyAccessResponse__Output>
  GetPatient: MethodDefinition<_identity_v1_GetPatientRequest, _identity_v1_GetPatientResponse, _identity_v1_GetPatientRequest__Output, _identity_v1_GetPatientResponse__Output>
  GetPermissionMatrix: MethodDefinition<_identity_v1_GetPermissionMatrixRequest, _identity_v1_GetPermissionMatrixResponse, _identity_v1_GetPermissionMatrixRequest__Output, _identity_v1_GetPermissionMatrixResponse__Output>
  GetSession: MethodDefinition<_identity_v1_GetSessionRequest, _identity_v1_GetSessionResponse, _identity_v1_GetSessionRequest__Output, _identity_v1_GetSessionResponse__Output>
  GetSource: MethodDefinition<_identity_v1_GetSourceRequest, _identity_v1_GetSourceResponse, _identity_v1_GetSourceRequest__Output, _identity_v1_GetSourceResponse__Output>
  GetStaff: MethodDefinition<_identity_v1_GetStaffRequest, _identity_v1_GetStaffResponse, _identity_v1_GetStaffRequest__Output, _identity_v1_GetStaffResponse__Output>
  GetTenant: MethodDefinition<_identity_v1_GetTenantRequest, _identity_v1_GetTenantResponse, _identity_v1_GetTenantRequest__Output, _identity_v1_GetTenantResponse__Output>
  GetUser: MethodDefinition<_identity_v1_GetUserRequest, _identity_v1_GetUserResponse, _identity_v1_GetUserRequest__Output, _identity_v1_GetUserResponse__Output>
  GetUserAccess: MethodDefinition<_identity_v1_GetUserAccessRequest, _identity_v1_GetUserAccessResponse, _identity_v1_GetUserAccessRequest__Output, _identity_v1_GetUserAccessResponse__Output>
  InviteUser: MethodDefinition<_identity_v1_InviteUserRequest, _identity_v1_InviteUserResponse, _identity_v1_InviteUserRequest__Output, _identity_v1_InviteUserResponse__Output>
  ListDepartments: MethodDefinition<_identity_v1_ListDepartmentsRequest, _identity_v1_ListDepartmentsResponse, _identity_v1_ListDepartmentsRequest__Output, _identity_v1_ListDepartmentsResponse__Output>
  ListPatients: MethodDefinition<_identity_v1_ListPatientsRequest, _identity_v1_ListPatientsResponse, _identity_v1_ListPatientsRequest__Output, _identity_v1_ListPatientsResponse__Output>
  ListPermissionMatrixVersions: MethodDefinition<_identity_v1_ListPermissionMatrixVersionsRequest, _identity_v1_ListPermissionMatrixVersionsResponse, _identity_v1_ListPermissionMatrixVersionsRequest__Output, _identity_v1_ListPermissionMatrixVersionsResponse__Output>
  ListSourceUsers: MethodDefinition<_identity_v1_ListSourceUsersRequest, _identity_v1_ListSourceUsersResponse, _identity_v1_ListSourceUsersRequest__Output, _identity_v1_ListSourceUsersResponse__Output>
  ListSources: MethodDefinition<_identity_v1_ListSourcesRequest, _identity_v1_ListSourcesResponse, _identity_v1_ListSourcesRequest__Output, _identity_v1_ListSourcesResponse__Output>
  ListStaff: MethodDefinition<_identity_v1_ListStaffRequest, _identity_v1_ListStaffResponse, _identity_v1_ListStaffRequest__Output, _identity_v1_ListStaffResponse__Output>
  ListTenants: MethodDefinition<_identity_v1_ListTenantsRequest, _identity_v1_ListTenantsResponse, _identity_v1_ListTenantsRequest__Output, _identity_v1_ListTenantsResponse__Output>
  ListUsers: MethodDefinition<_identity_v1_ListUsersRequest, _identity_v1_ListUsersResponse, _identity_v1_ListUsersRequest__Output, _identity_v1_ListUsersResponse__Output>
  PutPermissionMatrix: MethodDefinition<_identity_v1_PutPermissionMatrixRequest, _identity_v1_PutPermissionMatrixResponse, _identity_v1_PutPermissionMatrixRequest__Output, _identity_v1_PutPermissionMatrixResponse__Output>
  RegisterUser: MethodDefinition<_identity_v1_RegisterUserRequest, _identity_v1_RegisterUserResponse, _identity_v1_RegisterUserRequest__Output, _identity_v1_RegisterUserResponse__Output>
  RemoveSourceUser: MethodDefinition<_identity_v1_RemoveSourceUserRequest, _identity_v1_RemoveSourceUserResponse, _identity_v1_RemoveSourceUserRequest__Output, _identity_v1_RemoveSourceUserResponse__Output>
  ResolvePrincipal: MethodDefinition<_identity_v1_ResolvePrincipalRequest, _identity_v1_ResolvePrincipalResponse, _identity_v1_ResolvePrincipalRequest__Output, _identity_v1_ResolvePrincipalResponse__Output>
  ResolveTenant: MethodDefinition<_identity_v1_ResolveTenantRequest, _identity_v1_ResolveTenantResponse, _identity_v1_ResolveTenantRequest__Output, _identity_v1_ResolveTenantResponse__Output>
  RestorePermissionMatrix: MethodDefinition<_identity_v1_RestorePermissionMatrixRequest, _identity_v1_RestorePermissionMatrixResponse, _identity_v1_RestorePermissionMatrixRequest__Output, _identity_v1_RestorePermissionMatrixResponse__Output>
  SelectTenant: MethodDefinition<_identity_v1_SelectTenantRequest, _identity_v1_SelectTenantResponse, _identity_v1_SelectTenantRequest__Output, _identity_v1_SelectTenantResponse__Output>
  SetSourceUser: MethodDefinition<_identity_v1_SetSourceUserRequest, _identity_v1_SetSourceUserResponse, _identity_v1_SetSourceUserRequest__Output, _identity_v1_SetSourceUserResponse__Output>
  SetTenantActive: MethodDefinition<_identity_v1_SetTenantActiveRequest, _identity_v1_SetTenantActiveResponse, _identity_v1_SetTenantActiveRequest__Output, _identity_v1_SetTenantActiveResponse__Output>
  UpdateDepartment: MethodDefinition<_identity_v1_UpdateDepartmentRequest, _identity_v1_UpdateDepartmentResponse, _identity_v1_UpdateDepartmentRequest__Output, _identity_v1_UpdateDepartmentResponse__Output>
  UpdatePatient: MethodDefinition<_identity_v1_UpdatePatientRequest, _identity_v1_UpdatePatientResponse, _identity_v1_UpdatePatientRequest__Output, _identity_v1_UpdatePatientResponse__Output>
  UpdateSource: MethodDefinition<_identity_v1_UpdateSourceRequest, _identity_v1_UpdateSourceResponse, _identity_v1_UpdateSourceRequest__Output, _identity_v1_UpdateSourceResponse__Output>
  UpdateStaff: MethodDefinition<_identity_v1_UpdateStaffRequest, _identity_v1_UpdateStaffResponse, _identity_v1_UpdateStaffRequest__Output, _identity_v1_UpdateStaffResponse__Output>
  UpdateTenant: MethodDefinition<_identity_v1_UpdateTenantRequest, _identity_v1_UpdateTenantResponse, _identity_v1_UpdateTenantRequest__Output, _identity_v1_UpdateTenantResponse__Output>
  UpdateUser: MethodDefinition<_identity_v1_UpdateUserRequest, _identity_v1_UpdateUserResponse, _identity_v1_UpdateUserRequest__Output, _identity_v1_UpdateUserResponse__Output>
  WatchPrincipals: MethodDefinition<_identity_v1_WatchPrincipalsRequest, _identity_v1_WatchPrincipalsResponse, _identity_v1_WatchPrincipalsRequest__Output, _identity_v1_WatchPrincipalsResponse__Output>
}
