import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** Table of a document that tenants keep, a row per version that they have made; version 1 is the default and has no row. */
export const documentTable = (name: string) => `
  create table ${name}_configuration (
    id uuid primary key,
    tenant_id uuid not null,
    version integer not null check (version > 1),
    document jsonb not null,
    restored_from integer,
    changed_by uuid,
    changed_at timestamptz(3) not null,
    unique (tenant_id, id),
    unique (tenant_id, version)
  );
  ${tenantPolicy(`${name}_configuration`, 'complaint')}
  grant select, insert on ${name}_configuration to complaint_app;`
