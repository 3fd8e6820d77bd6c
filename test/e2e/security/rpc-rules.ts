import { rulesIn } from './access-rules.ts'

/**
 * Under which permission every rpc goes, written from the domain's document. What is `gateway` the gateway asks before it knows
 * who calls.
 */
export const rpcRules = rulesIn(`
  identity.ResolvePrincipal              gateway
  identity.WatchPrincipals               gateway
  identity.EndSession                    gateway
  identity.GetSession                    user
  identity.GetMe                         user
  identity.ListTenants                   user
  identity.SelectTenant                  tenants.manage
  identity.ClearTenantSelection          tenants.manage
  identity.CreateTenant                  tenants.manage
  identity.GetTenant                     user
  identity.UpdateTenant                  tenants.manage
  identity.SetTenantActive               tenants.manage
  identity.ExportDirectory               tenants.manage
  identity.DeleteTenant                  tenants.manage
  identity.ListDepartments               directory.view
  identity.GetDepartment                 directory.view
  identity.UpdateDepartment              config.edit
  identity.ListSources                   directory.view
  identity.GetSource                     directory.view
  identity.UpdateSource                  config.edit
  identity.ListSourceUsers               users.manage
  identity.RemoveSourceUser              users.manage
  identity.ListStaff                     directory.view
  identity.GetStaff                      directory.view
  identity.UpdateStaff                   users.manage
  identity.ListPatients                  patient.find
  identity.GetPatient                    patient.find
  identity.UpdatePatient                 users.manage
  identity.CreateDepartment              config.edit
  identity.CreateSource                  config.edit
  identity.RegisterUser                  users.manage|tenants.manage
  identity.SetSourceUser                 users.manage
  identity.CreateStaff                   users.manage
  identity.CreatePatient                 users.manage
  identity.ListUsers                     users.manage
  identity.GetUser                       users.manage
  identity.CreateUser                    users.manage
  identity.UpdateUser                    users.manage
  identity.InviteUser                    users.manage
  identity.DisableUser                   users.manage
  identity.EnableUser                    users.manage
  identity.DeleteUser                    users.manage
  identity.GetPermissionMatrix           users.manage
  identity.PutPermissionMatrix           users.manage
  identity.DryRunPermissionMatrix        users.manage
  identity.ListPermissionMatrixVersions  users.manage
  identity.RestorePermissionMatrix       users.manage
  identity.GetMyAccess                   user
  identity.GetUserAccess                 users.manage
  complaint.SubmitComplaint              ticket.create
  complaint.GetComplaint                 ticket.view
  complaint.ListComplaints               ticket.view
  complaint.ListTimeline                 ticket.view
  complaint.AssignComplaint              ticket.assign
  complaint.StartComplaint               ticket.status
  complaint.ResolveComplaint             ticket.resolve
  complaint.ConfirmComplaint             ticket.confirm
  complaint.GetComplaintCounts           ticket.view
  complaint.GetStatisticsSummary         stats.view
  complaint.ListStatisticsOfCreators     stats.view
  complaint.ListStatisticsOfSources      stats.view
  complaint.BulkAssignComplaints         bulk
  complaint.StartExport                  export
  complaint.ListExportedComplaints       export
  audit.ListEntries                      audit.view`)
