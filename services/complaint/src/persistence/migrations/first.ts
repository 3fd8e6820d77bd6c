import { Migration } from '@mikro-orm/migrations'
import { platformTables, tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'
import { copyTables } from './copy-tables.ts'

/** Complaints with their parties, comments and timeline; copies of what identity publishes; the platform's tables. */
export class First extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(platformTables('complaint'))
    this.addSql(copyTables)
    this.addSql(complaintTables)
    this.addSql(complaintIndexes)
  }
}

const complaintTables = `
  create type priority as enum ('low', 'medium', 'high', 'critical');
  create table complaint (
    id uuid primary key,
    tenant_id uuid not null,
    reference text not null,
    title text not null,
    description text not null,
    language text not null,
    category text not null,
    flags text[] not null,
    priority priority not null,
    severity text,
    channel text not null,
    source_id uuid,
    department_id uuid,
    patient_id uuid,
    involved_staff_ids uuid[] not null,
    external_reference text,
    remedy_sought text,
    incident_date date,
    status text not null check (status in ('open', 'in_progress', 'resolved', 'closed')),
    sub_status text,
    closed_as text check ((closed_as is not null) = (status = 'closed')),
    assignee_id uuid,
    owner_agent_id uuid,
    created_by uuid,
    created_by_type text not null check (created_by_type in ('user', 'anonymous', 'system')),
    received_at timestamptz(3) not null,
    due_at timestamptz(3) not null,
    breached_at timestamptz(3),
    outcome text,
    resolved_by uuid,
    resolved_at timestamptz(3),
    closed_at timestamptz(3),
    rating smallint check (rating between 1 and 5),
    cycle integer not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    unique (tenant_id, id),
    unique (tenant_id, reference)
  );
  ${tenantPolicy('complaint', 'complaint')}
  grant select, insert, update on complaint to complaint_app;

  create table party (
    id uuid primary key,
    tenant_id uuid not null,
    name text,
    phone text,
    email text,
    relation text,
    consent boolean,
    foreign key (tenant_id, id) references complaint (tenant_id, id)
  );
  create unique index party_of_complaint on party (tenant_id, id);
  ${tenantPolicy('party', 'complaint')}
  grant select, insert, update on party to complaint_app;

  create table comment (
    id uuid primary key,
    tenant_id uuid not null,
    complaint_id uuid not null,
    text text not null,
    visibility text not null check (visibility in ('public', 'internal')),
    author_id uuid,
    is_resolution boolean not null,
    cycle integer not null,
    created_at timestamptz(3) not null,
    foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
  );
  create index comment_of_complaint on comment (tenant_id, complaint_id, created_at);
  create unique index comment_one_resolution on comment (tenant_id, complaint_id, cycle) where is_resolution;
  ${tenantPolicy('comment', 'complaint')}
  grant select, insert on comment to complaint_app;

  create table timeline_entry (
    id uuid primary key,
    tenant_id uuid not null,
    complaint_id uuid not null,
    event_seq integer not null,
    at timestamptz(3) not null,
    action text not null,
    actor_id uuid,
    public boolean not null,
    cycle integer not null,
    details jsonb not null,
    foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
  );
  create unique index timeline_of_complaint on timeline_entry (tenant_id, complaint_id, event_seq);
  ${tenantPolicy('timeline_entry', 'complaint')}
  grant select, insert on timeline_entry to complaint_app;

  create table reference_counter (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    year integer not null,
    last integer not null,
    unique (tenant_id, year)
  );
  ${tenantPolicy('reference_counter', 'complaint')}
  grant select, insert, update (last) on reference_counter to complaint_app;
`

// one for each scope of ticket.view in the default sort, then one for each other sort in the scope of the tenant
const complaintIndexes = `
  create index complaint_tenant on complaint (tenant_id, created_at desc, id desc);
  create index complaint_department on complaint (tenant_id, department_id, created_at desc, id desc);
  create index complaint_queue on complaint (tenant_id, department_id, created_at desc, id desc) where assignee_id is null;
  create index complaint_assignee on complaint (tenant_id, assignee_id, created_at desc, id desc);
  create index complaint_created_by on complaint (tenant_id, created_by, created_at desc, id desc);
  create index complaint_owner_agent on complaint (tenant_id, owner_agent_id, created_at desc, id desc);
  create index complaint_patient on complaint (tenant_id, patient_id, created_at desc, id desc);
  create index complaint_status on complaint (tenant_id, status, created_at desc, id desc);
  create index complaint_received on complaint (tenant_id, received_at desc, id desc);
  create index complaint_due on complaint (tenant_id, due_at, id);
  create index complaint_priority on complaint (tenant_id, priority desc, id desc);
`
