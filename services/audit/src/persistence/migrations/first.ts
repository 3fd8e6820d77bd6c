import { Migration } from '@mikro-orm/migrations'
import { platformTables, tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** Entries and the heads of their chains; the names of people; the platform's tables. */
export class First extends Migration {
  override up() {
    this.addSql('set local search_path to audit')
    this.addSql(platformTables('audit'))
    this.addSql(entryTables)
    this.addSql(personTable)
  }
}

// nobody but the owner may update, delete or truncate; audit_ingest writes for all tenants of a batch and reads no entry
const entryTables = `
  create table entry (
    id uuid primary key,
    tenant_id uuid not null,
    seq bigint not null check (seq > 0),
    at timestamptz(3) not null,
    recorded_at timestamptz(3) not null,
    action text not null,
    actor_id uuid,
    target_id uuid not null,
    prev_hash bytea not null check (length(prev_hash) = 32),
    hash bytea not null check (length(hash) = 32),
    canonical text not null,
    unique (tenant_id, seq),
    unique (tenant_id, id)
  );
  create index entry_target on entry (tenant_id, target_id, seq desc);
  create index entry_actor on entry (tenant_id, actor_id, seq desc);
  create index entry_action on entry (tenant_id, action, seq desc);
  create index entry_at on entry (tenant_id, at desc, seq desc);
  ${tenantPolicy('entry', 'audit')}
  create policy ingest_writes on entry for insert to audit_ingest with check (true);
  grant select on entry to audit_app;
  grant insert on entry to audit_ingest;

  create table chain_head (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null unique,
    seq bigint not null,
    hash bytea not null check (length(hash) = 32)
  ) with (fillfactor = 50);
  ${tenantPolicy('chain_head', 'audit')}
  create policy ingest_reads on chain_head for select to audit_ingest using (true);
  create policy ingest_adds on chain_head for insert to audit_ingest with check (true);
  create policy ingest_moves on chain_head for update to audit_ingest using (true) with check (true);
  grant select, insert, update (seq, hash) on chain_head to audit_ingest;

  create policy ingest_reads on inbox for select to audit_ingest using (true);
  create policy ingest_receives on inbox for insert to audit_ingest with check (true);
  grant select, insert on inbox to audit_ingest;
`

// users of the directory: a name is read from here, so that none stands in an entry; platform staff are under the nil tenant
const personTable = `
  create table person (
    id uuid primary key,
    tenant_id uuid not null,
    person_id uuid not null,
    name text not null,
    version bigint not null,
    unique (tenant_id, person_id)
  );
  ${tenantPolicy('person', 'audit', { readNil: true })}
  grant select, insert, update (name, version) on person to audit_app;
`
