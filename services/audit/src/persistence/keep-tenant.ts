import { prepared } from '@redress/platform/persistence/statement.ts'

/** Keeps the name of a tenant under its version; an older one changes nothing. Values: tenant, name, version. */
export const upsertTenant = prepared(
  'upsert-tenant',
  `insert into tenant (id, tenant_id, name, version) values ($1, $1, $2, $3)
   on conflict (tenant_id) do update set name = excluded.name, version = excluded.version
   where excluded.version > tenant.version`,
)
