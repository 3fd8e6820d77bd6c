import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { DepartmentState__Output as DepartmentState } from '@redress/protos/identity/v1/DepartmentState.ts'

const keep = prepared(
  'keep-department',
  `insert into department (id, tenant_id, code, name, active, version) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do update set code = excluded.code, name = excluded.name, active = excluded.active, version = excluded.version
   where department.version < excluded.version and department.tenant_id = excluded.tenant_id`,
)

/** Keeps the newest state of a department. */
export async function keepDepartment({ tenantid, eventseq, data }: EventEnvelope<DepartmentState>, scope: ChangeScope) {
  await scope.write(keep(data.department_id, tenantid, data.code, data.name, data.active, eventseq))
}
