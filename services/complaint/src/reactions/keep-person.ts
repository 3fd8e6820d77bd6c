import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { PersonState__Output as PersonState } from '@redress/protos/identity/v1/PersonState.ts'

const keep = prepared(
  'keep-person',
  `insert into person (person_id, tenant_id, kind, name, active, roles, department_ids, user_id, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (tenant_id, person_id) do update set name = excluded.name, active = excluded.active, roles = excluded.roles,
     department_ids = excluded.department_ids, user_id = excluded.user_id, version = excluded.version
   where person.version < excluded.version`,
)

/** Keeps the newest state of a user, a member of staff or a patient. */
export async function keepPerson({ tenantid, eventseq, data }: EventEnvelope<PersonState>, scope: ChangeScope) {
  const { person_id, kind, name, active, roles, department_ids, user_id } = data
  await scope.write(
    keep(person_id, tenantid, kind, name, active, roles ?? [], department_ids ?? [], user_id ?? null, eventseq),
  )
}
