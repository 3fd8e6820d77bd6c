import type { Tenant } from '@redress/protos/identity/v1/Tenant.ts'

/** Columns of table tenant `t` under the names of the message. */
export const tenantColumns = [
  't.id as tenant_id',
  ...['slug', 'name', 'name_ar', 'city', 'city_ar', 'country', 'kind', 'zone', 'locale', 'active', 'version'].map(
    (c) => `t.${c}`,
  ),
  't.provisioned_at is null as provisioning',
].join(', ')

/** A row of `tenantColumns`: the message as it goes out. */
export type TenantRow = Tenant & { tenant_id: string; slug: string; locale: string }
