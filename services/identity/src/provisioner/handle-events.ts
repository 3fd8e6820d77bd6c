import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { PlatformParts } from './provision-platform.ts'
import { provisionTenant } from './provision-tenant.ts'
import type { RealmAdmin } from './realm/realm-admin.ts'
import { slugOfTenant } from './realm/tenant-id.ts'
import { removeTenant } from './remove-tenant.ts'
import { reportOn } from './report.ts'

interface Parts {
  realm: RealmAdmin
  platform: PlatformParts
}

/**
 * Does in Keycloak what the events ask for, once per tenant however many there are, and answers a report on each. Idempotent: an
 * event that comes again finds everything done.
 */
export async function handleEvents(parts: Parts, events: readonly EventEnvelope[]): Promise<EventEnvelope[]> {
  const byTenant = Map.groupBy(events, ({ tenantid }) => tenantid)
  const reports: EventEnvelope[] = []
  for (const [tenantId, ofTenant] of byTenant) reports.push(...(await handleTenant(parts, tenantId, ofTenant)))
  return reports
}

async function handleTenant({ realm, platform }: Parts, tenantId: string, events: readonly EventEnvelope[]) {
  const of = (type: string) => events.filter((event) => event.type === `identity.v1.${type}`)
  const [deleted] = of('TenantDeleted')
  const [named] = [...of('TenantDeleted'), ...of('TenantCreated')]
  const slug = (named?.data.slug as string | undefined) ?? (await slugOfTenant(realm, tenantId))
  // a department can come before its tenant when that one waits for another try
  if (!slug) throw new TenantUnknown(tenantId)
  if (deleted) {
    const users = await removeTenant(realm, platform, slug)
    return [reportOn(deleted, 'provisioner.v1.TenantRemoved', slug, { users })]
  }
  const codes = of('DepartmentCreated').map(({ data }) => data.code as string)
  const departments = await provisionTenant(realm, platform, slug, { tenantId, departments: codes })
  return events.map((event) => reportOn(event, 'provisioner.v1.TenantProvisioned', slug, { departments }))
}

/** No group of Keycloak belongs to the tenant. */
class TenantUnknown extends Error {
  constructor(tenantId: string) {
    super(`no group in Keycloak belongs to tenant ${tenantId}`)
    this.name = 'TenantUnknown'
  }
}
