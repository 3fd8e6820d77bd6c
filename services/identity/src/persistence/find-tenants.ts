import { LockMode } from '@mikro-orm/postgresql'
import { notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope, Scope } from '@redress/platform/scope.ts'
import type { Tenant } from '../domain/tenant.ts'
import { TenantEntity } from './entities.ts'

/** Locks tenants that are not deleted, always in the same order: two who cross each other's way wait instead of dying. */
export async function lockTenants(scope: ChangeScope, ids: readonly string[]): Promise<Map<string, Tenant>> {
  const options = { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE } as const
  const tenants = await scope.em.find(TenantEntity, { id: { $in: [...ids] }, deletedAt: null }, options)
  return new Map(tenants.map((tenant) => [tenant.id, tenant]))
}

/** The same for one. */
export const lockTenant = async (scope: ChangeScope, id: string): Promise<Tenant | undefined> =>
  (await lockTenants(scope, [id])).get(id)

/** Unknown, or closed where only an open tenant will do: both look the same. */
export const tenantNotFound = () => notFound('TENANT_NOT_FOUND', 'There is no such tenant.')

const selectTenant = prepared('tenant-of-scope', 'select slug, locale from tenant where id = $1 and deleted_at is null')

/** The tenant that the scope is bound to; none under the nil tenant. */
export async function tenantOfScope(scope: Scope): Promise<{ slug: string; locale: string } | undefined> {
  const [tenant] = await scope.read<{ slug: string; locale: string }>(selectTenant(scope.tenantId))
  return tenant
}
