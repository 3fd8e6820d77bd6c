import { prepared } from '@redress/platform/persistence/statement.ts'

/** Keeps a name under its version; an older one changes nothing. Values: id, tenant, person, name, version. */
export const upsertPerson = prepared(
  'upsert-person',
  `insert into person (id, tenant_id, person_id, name, version) values ($1, $2, $3, $4, $5)
   on conflict (tenant_id, person_id) do update set name = excluded.name, version = excluded.version
   where excluded.version > person.version`,
)
