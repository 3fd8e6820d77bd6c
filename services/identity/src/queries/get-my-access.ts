import { everyUser } from '@redress/platform/access.ts'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { Department } from '@redress/protos/identity/v1/Department.ts'
import type { GetMyAccessRequest__Output as Request } from '@redress/protos/identity/v1/GetMyAccessRequest.ts'
import type { GetMyAccessResponse as Response } from '@redress/protos/identity/v1/GetMyAccessResponse.ts'
import { defaultMatrix } from '../domain/default-matrix.ts'
import { explainAccess, outsideTenants } from '../domain/explain-access.ts'
import { type MatrixRow, matrixAtVersion, matrixOf } from '../persistence/find-matrix.ts'
import { departmentsById, type SourceRow, sourceNamed } from '../persistence/session-rows.ts'
import { accessMessage } from '../to-proto/access.ts'

export const getMyAccess = query<Request, Response>(everyUser, async (_input, { caller, tenantId, readAll }) => {
  const [departments, [named], matrices] = (await readAll([
    departmentsById(tenantId, caller.departmentIds),
    sourceNamed(tenantId, caller.sourceId ?? null),
    matrixAtVersion(tenantId, caller.permissionsVersion),
  ])) as [Department[], SourceRow[], MatrixRow[]]
  const { canCreateComplaints, canCreateInquiries } = caller
  const switches = { can_create_complaints: canCreateComplaints, can_create_inquiries: canCreateInquiries }
  const holder = {
    ...{ user_id: caller.userId ?? '', name: caller.name ?? '', active: true, departments },
    ...{ roles: [...caller.roles], source: named ? { ...named, ...switches } : null },
  }
  // by the version that gave this very call its grants
  const within = tenantId !== NIL_TENANT_ID
  const matrix = within ? matrixOf(caller.permissionsVersion, matrices) : defaultMatrix
  const explained = explainAccess(caller.roles, { canCreateComplaints, canCreateInquiries }, matrix)
  const access = within
    ? accessMessage({ ...holder, tenant_id: tenantId, permissions_version: caller.permissionsVersion }, explained)
    : accessMessage({ ...holder, permissions_version: 0 }, outsideTenants(explained))
  return { access }
})
