import { prepared } from '@redress/platform/persistence/statement.ts'
import type { QueryScope } from '@redress/platform/scope.ts'
import type { ListedKind } from './directory-page.ts'
import { tenantNotFound } from './find-tenants.ts'
import { type TenantRow, tenantColumns } from './tenant-columns.ts'

const columns = tenantColumns.replaceAll('t.', 'e.')

export const listedTenants: ListedKind<TenantRow> = {
  kind: 'tenant',
  columns: `${columns}, e.id`,
  namesOf: ({ name, name_ar }) => [name ?? '', name_ar ?? null],
}

const selectTenant = prepared('tenant-row', `select ${columns} from tenant e where e.id = $1 and e.deleted_at is null`)

/** Throws NOT_FOUND TENANT_NOT_FOUND. */
export async function findTenant({ read }: QueryScope, id: string): Promise<TenantRow> {
  const [row] = await read<TenantRow>(selectTenant(id))
  if (!row) throw tenantNotFound()
  return row
}

const selectOpen = prepared('open-tenant', 'select id from tenant where slug = $1 and active and deleted_at is null')

/** Id of the open tenant with this slug. Throws NOT_FOUND TENANT_NOT_FOUND. */
export async function findOpenTenant({ read }: QueryScope, slug: string): Promise<string> {
  const [row] = await read<{ id: string }>(selectOpen(slug))
  if (!row) throw tenantNotFound()
  return row.id
}
