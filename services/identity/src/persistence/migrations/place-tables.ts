import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

export const placeTables = `
  create table department (
    id uuid primary key,
    tenant_id uuid not null,
    code text not null,
    name text not null,
    name_ar text,
    active boolean not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null,
    unique (tenant_id, id),
    constraint department_code unique (tenant_id, code)
  );
  ${tenantPolicy('department', 'identity')}
  grant select, insert on department to identity_app;

  create table source (
    id uuid primary key,
    tenant_id uuid not null,
    code text not null,
    name text not null,
    active boolean not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null,
    unique (tenant_id, id),
    constraint source_code unique (tenant_id, code)
  );
  ${tenantPolicy('source', 'identity')}
  grant select, insert on source to identity_app;
`
