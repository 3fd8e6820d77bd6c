import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/**
 * Copies of what the identity service publishes. `version` is that of the entity there: an older state never overwrites a newer
 * one. People under the nil tenant are platform staff, whose names every tenant may read; somebody who went from one tenant to
 * another stands in both.
 */
export const copyTables = `
  create table tenant (
    id uuid primary key,
    tenant_id uuid not null,
    slug text not null,
    zone text not null,
    locale text not null,
    active boolean not null,
    version bigint not null,
    unique (tenant_id)
  );
  ${tenantPolicy('tenant', 'complaint')}
  grant select, insert, update on tenant to complaint_app;

  create table department (
    id uuid primary key,
    tenant_id uuid not null,
    code text not null,
    name text not null,
    active boolean not null,
    version bigint not null
  );
  create index department_of_tenant on department (tenant_id, id);
  ${tenantPolicy('department', 'complaint')}
  grant select, insert, update on department to complaint_app;

  create table source (
    id uuid primary key,
    tenant_id uuid not null,
    code text not null,
    name text not null,
    active boolean not null,
    version bigint not null
  );
  create index source_of_tenant on source (tenant_id, code);
  ${tenantPolicy('source', 'complaint')}
  grant select, insert, update on source to complaint_app;

  create table person (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    person_id uuid not null,
    kind text not null check (kind in ('user', 'staff', 'patient')),
    name text not null,
    active boolean not null,
    roles text[] not null,
    department_ids uuid[] not null,
    user_id uuid,
    version bigint not null,
    unique (tenant_id, person_id)
  );
  ${tenantPolicy('person', 'complaint', { readNil: true })}
  grant select, insert, update on person to complaint_app;

  create table permission_matrix (
    id uuid primary key,
    tenant_id uuid not null,
    grants jsonb not null,
    version bigint not null,
    unique (tenant_id)
  );
  ${tenantPolicy('permission_matrix', 'complaint')}
  grant select, insert, update on permission_matrix to complaint_app;
`
