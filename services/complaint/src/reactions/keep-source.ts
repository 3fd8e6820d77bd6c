import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { SourceState__Output as SourceState } from '@redress/protos/identity/v1/SourceState.ts'

const keep = prepared(
  'keep-source',
  `insert into source (id, tenant_id, code, name, active, version) values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do update set code = excluded.code, name = excluded.name, active = excluded.active, version = excluded.version
   where source.version < excluded.version and source.tenant_id = excluded.tenant_id`,
)

/** Keeps the newest state of a source. */
export async function keepSource({ tenantid, eventseq, data }: EventEnvelope<SourceState>, scope: ChangeScope) {
  await scope.write(keep(data.source_id, tenantid, data.code, data.name, data.active, eventseq))
}
