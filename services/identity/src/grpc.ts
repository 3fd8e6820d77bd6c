import { loadDefinition } from '@redress/platform/grpc/definition.ts'
import type { RpcHandlers } from '@redress/platform/grpc/server.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { protoFileOf, protoRoot } from '@redress/protos/protos.ts'
import { clearTenantSelection } from './commands/clear-tenant-selection.ts'
import { createDepartment } from './commands/create-department.ts'
import { createPatient } from './commands/create-patient.ts'
import { createSource } from './commands/create-source.ts'
import { createStaff } from './commands/create-staff.ts'
import { createTenant } from './commands/create-tenant.ts'
import { createUser } from './commands/create-user.ts'
import { deleteTenant } from './commands/delete-tenant.ts'
import { deleteUser } from './commands/delete-user.ts'
import { disableUser } from './commands/disable-user.ts'
import { enableUser } from './commands/enable-user.ts'
import { endSession } from './commands/end-session.ts'
import { exportDirectory } from './commands/export-directory.ts'
import { inviteUser } from './commands/invite-user.ts'
import { putPermissionMatrix } from './commands/put-permission-matrix.ts'
import { registerUser } from './commands/register-user.ts'
import { removeSourceUser } from './commands/remove-source-user.ts'
import { resolvePrincipal } from './commands/resolve-principal.ts'
import { restorePermissionMatrix } from './commands/restore-permission-matrix.ts'
import { selectTenant } from './commands/select-tenant.ts'
import { setSourceUser } from './commands/set-source-user.ts'
import { setTenantActive } from './commands/set-tenant-active.ts'
import { updateDepartment } from './commands/update-department.ts'
import { updatePatient } from './commands/update-patient.ts'
import { updateSource } from './commands/update-source.ts'
import { updateStaff } from './commands/update-staff.ts'
import { updateTenant } from './commands/update-tenant.ts'
import { updateUser } from './commands/update-user.ts'
import { dryRunPermissionMatrix } from './queries/dry-run-permission-matrix.ts'
import { getDepartment } from './queries/get-department.ts'
import { getMe } from './queries/get-me.ts'
import { getMyAccess } from './queries/get-my-access.ts'
import { getPatient } from './queries/get-patient.ts'
import { getPermissionMatrix } from './queries/get-permission-matrix.ts'
import { getSession } from './queries/get-session.ts'
import { getSource } from './queries/get-source.ts'
import { getStaff } from './queries/get-staff.ts'
import { getTenant } from './queries/get-tenant.ts'
import { getUser } from './queries/get-user.ts'
import { getUserAccess } from './queries/get-user-access.ts'
import { listDepartments } from './queries/list-departments.ts'
import { listPatients } from './queries/list-patients.ts'
import { listPermissionMatrixVersions } from './queries/list-permission-matrix-versions.ts'
import { listSourceUsers } from './queries/list-source-users.ts'
import { listSources } from './queries/list-sources.ts'
import { listStaff } from './queries/list-staff.ts'
import { listTenants } from './queries/list-tenants.ts'
import { listUsers } from './queries/list-users.ts'
import { resolveTenant } from './queries/resolve-tenant.ts'
import { watchPrincipals } from './queries/watch-principals.ts'

const name = 'identity.v1.IdentityService'

/** The contract as the loader reads it. */
export const definition = loadDefinition(name, protoFileOf[name] as string, protoRoot)

/** What the service can be asked. */
export const handlers: RpcHandlers<IdentityServiceDefinition> = {
  ResolvePrincipal: resolvePrincipal,
  WatchPrincipals: watchPrincipals,
  ResolveTenant: resolveTenant,
  EndSession: endSession,
  GetSession: getSession,
  GetMe: getMe,
  ListTenants: listTenants,
  GetTenant: getTenant,
  SelectTenant: selectTenant,
  ClearTenantSelection: clearTenantSelection,
  CreateTenant: createTenant,
  UpdateTenant: updateTenant,
  SetTenantActive: setTenantActive,
  ExportDirectory: exportDirectory,
  DeleteTenant: deleteTenant,
  ListDepartments: listDepartments,
  GetDepartment: getDepartment,
  CreateDepartment: createDepartment,
  UpdateDepartment: updateDepartment,
  ListSources: listSources,
  GetSource: getSource,
  CreateSource: createSource,
  UpdateSource: updateSource,
  ListSourceUsers: listSourceUsers,
  RegisterUser: registerUser,
  SetSourceUser: setSourceUser,
  RemoveSourceUser: removeSourceUser,
  ListStaff: listStaff,
  GetStaff: getStaff,
  CreateStaff: createStaff,
  UpdateStaff: updateStaff,
  ListPatients: listPatients,
  GetPatient: getPatient,
  CreatePatient: createPatient,
  GetPermissionMatrix: getPermissionMatrix,
  PutPermissionMatrix: putPermissionMatrix,
  DryRunPermissionMatrix: dryRunPermissionMatrix,
  ListPermissionMatrixVersions: listPermissionMatrixVersions,
  RestorePermissionMatrix: restorePermissionMatrix,
  GetMyAccess: getMyAccess,
  GetUserAccess: getUserAccess,
  UpdatePatient: updatePatient,
  ListUsers: listUsers,
  GetUser: getUser,
  CreateUser: createUser,
  UpdateUser: updateUser,
  InviteUser: inviteUser,
  DisableUser: disableUser,
  EnableUser: enableUser,
  DeleteUser: deleteUser,
}
