import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { defaultMatrix } from '../domain/default-matrix.ts'
import { builtInSources, Source } from '../domain/source.ts'
import { Tenant, type TenantDetails } from '../domain/tenant.ts'
import { flushUnique } from './flush-unique.ts'
import { keepNames } from './keep-names.ts'
import { record } from './record.ts'

/** Adds the tenant that the scope is bound to, with its built-in sources. Throws ALREADY_EXISTS SLUG_TAKEN. */
export async function addTenant(scope: ChangeScope, details: TenantDetails): Promise<Tenant> {
  const createdAt = scope.now()
  const tenant = Object.assign(new Tenant(), details, { id: scope.tenantId, createdAt })
  const target = { kind: 'tenant', reference: tenant.slug }
  record(scope, tenant, target, tenant.created(), tenant.state())
  scope.publish(
    { id: tenant.id, eventSeq: 0, version: tenant.permissionsVersion },
    target,
    tenant.matrixState(defaultMatrix),
  )
  scope.em.persist(tenant)
  const sources: Source[] = []
  for (const { code, name } of builtInSources) {
    const source = Object.assign(new Source(), { id: uuidv7(), tenantId: tenant.id, code, name, createdAt })
    record(scope, source, { kind: 'source', reference: code }, source.created(), source.state())
    scope.em.persist(source)
    sources.push(source)
  }
  await flushUnique(scope)
  for (const source of sources) await keepNames(scope, 'source', source)
  return tenant
}
