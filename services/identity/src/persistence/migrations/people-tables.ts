import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** Platform staff, and users without a tenant, stand under the nil tenant. Staff and patients need no login. */
export const peopleTables = `
  create table user_account (
    id uuid primary key,
    tenant_id uuid not null,
    user_id uuid not null,
    username text not null,
    name text not null,
    email text,
    locale text not null check (locale in ('en', 'ar')),
    roles text[] not null,
    department_ids uuid[] not null,
    active boolean not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null,
    unique (tenant_id, id),
    unique (tenant_id, user_id)
  );
  ${tenantPolicy('user_account', 'identity')}
  grant select, insert, update (username, name, email, roles, department_ids, version, event_seq)
    on user_account to identity_app;

  create table source_user (
    id uuid primary key,
    tenant_id uuid not null,
    user_row_id uuid not null,
    source_id uuid not null,
    can_create_complaints boolean not null,
    can_create_inquiries boolean not null,
    unique (tenant_id, id),
    unique (tenant_id, user_row_id),
    foreign key (tenant_id, user_row_id) references user_account (tenant_id, id),
    foreign key (tenant_id, source_id) references source (tenant_id, id)
  );
  create index source_user_source on source_user (tenant_id, source_id);
  ${tenantPolicy('source_user', 'identity')}
  grant select, insert, update (source_id, can_create_complaints, can_create_inquiries) on source_user to identity_app;

  create table staff (
    id uuid primary key,
    tenant_id uuid not null,
    name text not null,
    email text,
    department_id uuid,
    reports_to uuid,
    user_row_id uuid,
    active boolean not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null,
    unique (tenant_id, id),
    constraint staff_user unique (tenant_id, user_row_id),
    foreign key (tenant_id, department_id) references department (tenant_id, id),
    foreign key (tenant_id, reports_to) references staff (tenant_id, id),
    foreign key (tenant_id, user_row_id) references user_account (tenant_id, id)
  );
  create index staff_department on staff (tenant_id, department_id);
  create index staff_reports_to on staff (tenant_id, reports_to);
  ${tenantPolicy('staff', 'identity')}
  grant select, insert on staff to identity_app;

  create table patient (
    id uuid primary key,
    tenant_id uuid not null,
    name text not null,
    mrn text,
    phone text,
    email text,
    user_row_id uuid,
    active boolean not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null,
    unique (tenant_id, id),
    constraint patient_mrn unique (tenant_id, mrn),
    constraint patient_user unique (tenant_id, user_row_id),
    foreign key (tenant_id, user_row_id) references user_account (tenant_id, id)
  );
  create index patient_phone on patient (tenant_id, phone);
  ${tenantPolicy('patient', 'identity')}
  grant select, insert on patient to identity_app;
`
