import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { MatrixState__Output as MatrixState } from '@redress/protos/identity/v1/MatrixState.ts'

const keep = prepared(
  'keep-permission-matrix',
  `insert into permission_matrix (id, tenant_id, grants, version) values ($1, $1, $2, $3)
   on conflict (id) do update set grants = excluded.grants, version = excluded.version
   where permission_matrix.version < excluded.version`,
)

/** Keeps what each role may do in the tenant, as role -> permission -> scopes. */
export async function keepPermissionMatrix(
  { tenantid, eventseq, data }: EventEnvelope<MatrixState>,
  scope: ChangeScope,
) {
  const grants = Object.fromEntries(
    data.roles.map(({ role, grants: granted }) => [
      role,
      Object.fromEntries(granted.map(({ permission, scopes }) => [permission, scopes])),
    ]),
  )
  await scope.write(keep(tenantid, JSON.stringify(grants), eventseq))
}
