const bound = `tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)`
const roles = [
  'alpha_owner',
  'alpha_app',
  'alpha_relay',
  'alpha_search',
  'alpha_aggregate',
  'audit_owner',
  'audit_app',
  'audit_relay',
  'audit_ingest',
]
const tenantPolicy = (table: string) =>
  `alter table ${table} enable row level security;
   create policy tenant on ${table} to ${table.split('.')[0]}_app using (${bound}) with check (${bound});`

/** A database of two services that keeps every rule: what the rules must let pass. */
export const soundDatabase = `
  revoke all on schema public from public;
  ${roles.map((role) => `create role ${role} login;`).join('\n')}
  ${['alpha', 'audit'].map((service) => `create schema ${service} authorization ${service}_owner; grant usage on schema ${service} to ${service}_app, ${service}_relay;`).join('\n')}
  grant usage on schema alpha to alpha_search, alpha_aggregate;
  grant usage on schema audit to audit_ingest;

  set role alpha_owner;
  create table alpha.migration (id serial primary key, name text);
  create table alpha.person (id uuid primary key, tenant_id uuid not null, name text);
  ${tenantPolicy('alpha.person')}
  create policy nil_tenant on alpha.person for select to alpha_app using (tenant_id = '00000000-0000-0000-0000-000000000000');
  create table alpha.complaint (id uuid primary key, tenant_id uuid not null, title text, due_at timestamptz, unique (tenant_id, id));
  create index complaint_due on alpha.complaint (tenant_id, due_at) where due_at is not null;
  ${tenantPolicy('alpha.complaint')}
  create policy search on alpha.complaint for select to alpha_search using (true);
  create policy aggregate on alpha.complaint for select to alpha_aggregate using (true);
  create index aggregate_due on alpha.complaint (due_at, id);
  create index search_title on alpha.complaint using gin (to_tsvector('simple', title));
  create table alpha.comment (id uuid primary key, tenant_id uuid not null, complaint_id uuid not null, person_id uuid,
    foreign key (tenant_id, complaint_id) references alpha.complaint (tenant_id, id));
  ${tenantPolicy('alpha.comment')}
  create view alpha.titles with (security_invoker = true) as select title from alpha.complaint;
  create table alpha.outbox (id uuid primary key, tenant_id uuid not null, payload text, published_at timestamptz);
  ${tenantPolicy('alpha.outbox')}
  create index relay_unpublished on alpha.outbox (id) where published_at is null;
  create policy relay_reads on alpha.outbox for select to alpha_relay using (true);
  create policy relay_marks on alpha.outbox for update to alpha_relay using (true) with check (true);
  create policy relay_prunes on alpha.outbox for delete to alpha_relay using (published_at is not null);
  create table alpha.inbox (id uuid primary key, tenant_id uuid not null, received_at timestamptz not null);
  ${tenantPolicy('alpha.inbox')}
  create policy relay_sees on alpha.inbox for select to alpha_relay using (received_at < clock_timestamp() - interval '30 days');
  create policy relay_prunes on alpha.inbox for delete to alpha_relay using (received_at < clock_timestamp() - interval '30 days');
  grant select, insert, update, delete on alpha.person, alpha.complaint, alpha.comment to alpha_app;
  grant select on alpha.titles to alpha_app;
  grant insert on alpha.outbox to alpha_app;
  grant select, insert on alpha.inbox to alpha_app;
  grant select, update (published_at), delete on alpha.outbox to alpha_relay;
  grant select (id, received_at), delete on alpha.inbox to alpha_relay;
  grant select (id, tenant_id, title) on alpha.complaint to alpha_search;
  grant select (id, tenant_id, due_at) on alpha.complaint to alpha_aggregate;
  reset role;
  create function alpha.search(words text) returns setof uuid language sql stable security definer set search_path = alpha, pg_temp
    as $$ select id from alpha.complaint where tenant_id = nullif(current_setting('app.tenant', true), '')::uuid and title ilike words $$;
  revoke all on function alpha.search from public;
  grant execute on function alpha.search to alpha_app;
  grant create on schema alpha to alpha_search;
  alter function alpha.search owner to alpha_search;
  revoke create on schema alpha from alpha_search;
  grant alpha_search to alpha_owner;

  set role audit_owner;
  create table audit.entry (id uuid primary key, tenant_id uuid not null, action text);
  ${tenantPolicy('audit.entry')}
  create policy ingest on audit.entry for insert to audit_ingest with check (true);
  create table audit.chain_head (id uuid primary key, tenant_id uuid not null, hash text);
  alter table audit.chain_head enable row level security;
  create policy ingest_adds on audit.chain_head for insert to audit_ingest with check (true);
  create policy ingest_reads on audit.chain_head for select to audit_ingest using (true);
  create policy ingest_moves on audit.chain_head for update to audit_ingest using (true) with check (true);
  create table audit.inbox (id uuid primary key, tenant_id uuid not null, received_at timestamptz not null);
  alter table audit.inbox enable row level security;
  create policy ingest_adds on audit.inbox for insert to audit_ingest with check (true);
  create policy ingest_reads on audit.inbox for select to audit_ingest using (true);
  grant select, insert on audit.entry to audit_app;
  grant insert on audit.entry to audit_ingest;
  grant select, insert, update on audit.chain_head to audit_ingest;
  grant select, insert on audit.inbox to audit_ingest;
  reset role;`

/** A change to the sound database that one rule, and no other, must refuse. */
export type PlantedChange = { rule: string; what: string; sql: string; says?: string }

const policy = (rest: string) => `create policy extra on alpha.comment ${rest}`
const definer = (
  head: string,
  body = `select id from alpha.complaint where tenant_id = current_setting('app.tenant')::uuid`,
) =>
  `create function alpha.extra${head} language sql security definer set search_path = alpha as $$ ${body} $$;
   revoke all on function alpha.extra from public; grant create on schema alpha to alpha_search;
   alter function alpha.extra owner to alpha_search; revoke create on schema alpha from alpha_search`
const table = (columns: string, after = '') =>
  `set local role alpha_owner; create table alpha.extra (${columns}); ${after} reset role`
const secured = 'alter table alpha.extra enable row level security;'
const id = 'id uuid primary key'
const tenant = 'tenant_id uuid not null'

export const plantedChanges: PlantedChange[] = [
  { rule: 'row-level-security', what: 'switched off', sql: 'alter table alpha.comment disable row level security' },
  { rule: 'row-level-security', what: 'forgotten in a new table', sql: table(`${id}, ${tenant}`) },
  { rule: 'not-forced', what: 'forced on the owner', sql: 'alter table alpha.comment force row level security' },
  {
    rule: 'tenant-policy',
    what: 'without with check',
    sql: `drop policy tenant on alpha.comment; create policy tenant on alpha.comment to alpha_app using (${bound})`,
  },
  {
    rule: 'tenant-policy',
    what: 'of another pattern',
    sql: policy(`for select to alpha_app using (tenant_id = current_setting('app.tenant')::uuid)`),
  },
  { rule: 'tenant-policy', what: 'open to all tenants', sql: policy('to alpha_app using (true) with check (true)') },
  {
    rule: 'tenant-policy',
    what: 'writes for another tenant',
    sql: policy('for insert to alpha_app with check (true)'),
  },
  {
    rule: 'tenant-policy',
    what: 'the nil tenant outside a copy',
    sql: policy(`for select to alpha_app using (tenant_id = '00000000-0000-0000-0000-000000000000')`),
  },
  { rule: 'tenant-policy', what: 'none for a table that the app uses', sql: 'drop policy tenant on alpha.comment' },
  { rule: 'policy-roles', what: 'to everybody', sql: policy(`using (${bound}) with check (${bound})`) },
  {
    rule: 'policy-roles',
    what: 'to the relay on a table of the business',
    sql: policy('for select to alpha_relay using (true)'),
  },
  {
    rule: 'policy-roles',
    what: 'search may write',
    sql: policy('for update to alpha_search using (true) with check (true)'),
  },
  {
    rule: 'policy-roles',
    what: 'the relay sees what has not expired',
    sql: 'create policy extra on alpha.inbox for select to alpha_relay using (true)',
  },
  {
    rule: 'policy-roles',
    what: 'the relay deletes what is not published',
    sql: 'create policy extra on alpha.outbox for delete to alpha_relay using (true)',
  },
  {
    rule: 'policy-roles',
    what: 'ingest reads entries',
    sql: 'create policy extra on audit.entry for select to audit_ingest using (true)',
  },
  {
    rule: 'policies-add-up',
    what: 'a restrictive one',
    sql: policy(`as restrictive to alpha_app using (${bound}) with check (${bound})`),
  },
  { rule: 'exemptions-are-real', what: 'an exempt table that is gone', sql: 'drop table alpha.migration' },
  { rule: 'tenant-id', what: 'none', sql: table(id, secured) },
  { rule: 'tenant-id', what: 'may be null', sql: 'alter table alpha.comment alter tenant_id drop not null' },
  { rule: 'tenant-id', what: 'of another type', sql: table(`${id}, tenant_id text not null`, secured) },
  {
    rule: 'primary-key-id',
    what: 'another key',
    sql: table(`${tenant}, number int, primary key (tenant_id, number)`, secured),
  },
  { rule: 'primary-key-id', what: 'none', sql: table(`id uuid, ${tenant}`, secured) },
  {
    rule: 'tenant-first-in-index',
    what: 'not in the index',
    sql: 'create index extra on alpha.comment (complaint_id)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'second in the index',
    sql: 'create index extra on alpha.comment (complaint_id, tenant_id)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'a unique key over all tenants',
    sql: 'alter table alpha.complaint add unique (title)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'another index of the outbox',
    sql: 'create index extra on alpha.outbox (published_at)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'the name of the exception on another table',
    sql: 'create index relay_titles on alpha.complaint (title)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'the name of the other exception on a table that is not read across tenants',
    sql: 'create index aggregate_complaint on alpha.comment (complaint_id)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'the name of the exception for words on a table that search does not read',
    sql: 'create index search_comment on alpha.comment (complaint_id)',
  },
  {
    rule: 'tenant-first-in-index',
    what: 'an expression',
    sql: 'create index extra on alpha.complaint (lower(title), tenant_id)',
  },
  {
    rule: 'foreign-keys-carry-the-tenant',
    what: 'a key to the id alone',
    sql: 'alter table alpha.comment add foreign key (complaint_id) references alpha.complaint',
  },
  {
    rule: 'foreign-keys-stay-in-the-schema',
    what: 'a key into another service',
    sql: 'alter table alpha.comment add foreign key (person_id) references audit.entry',
  },
  {
    rule: 'foreign-keys-point-at-no-copy',
    what: 'a key to a copy',
    sql: 'alter table alpha.person add unique (tenant_id, id); alter table alpha.comment add foreign key (tenant_id, person_id) references alpha.person (tenant_id, id)',
  },
  ...['truncate', 'references', 'trigger'].map((right) => ({
    rule: 'app-grants',
    what: right,
    sql: `grant ${right} on alpha.comment to alpha_app`,
  })),
  { rule: 'app-grants', what: 'references of a column', sql: 'grant references (id) on alpha.comment to alpha_app' },
  ...['update', 'delete', 'truncate', 'update (action)'].map((right) => ({
    rule: 'audit-is-append-only',
    what: right,
    sql: `grant ${right} on audit.entry to audit_app`,
  })),
  { rule: 'relay-grants', what: 'a table of the business', sql: 'grant select on alpha.complaint to alpha_relay' },
  {
    rule: 'relay-grants',
    what: 'the content of an event',
    sql: 'grant update (payload) on alpha.outbox to alpha_relay',
  },
  { rule: 'relay-grants', what: 'the whole inbox', sql: 'grant select on alpha.inbox to alpha_relay' },
  { rule: 'relay-grants', what: 'new events', sql: 'grant insert on alpha.outbox to alpha_relay' },
  { rule: 'ingest-grants', what: 'reads entries', sql: 'grant select on audit.entry to audit_ingest' },
  { rule: 'ingest-grants', what: 'removes a head', sql: 'grant delete on audit.chain_head to audit_ingest' },
  { rule: 'reader-grants', what: 'search writes', sql: 'grant update (title) on alpha.complaint to alpha_search' },
  { rule: 'reader-grants', what: 'aggregate deletes', sql: 'grant delete on alpha.complaint to alpha_aggregate' },
  {
    rule: 'reader-grants',
    what: 'aggregate reads every column',
    sql: 'grant select on alpha.complaint to alpha_aggregate',
  },
  { rule: 'no-foreign-grants', what: 'everybody', sql: 'grant select on alpha.complaint to public' },
  { rule: 'no-foreign-grants', what: 'another service', sql: 'grant select on alpha.complaint to audit_app' },
  {
    rule: 'no-foreign-grants',
    what: 'a column, to another service',
    sql: 'grant select (title) on alpha.complaint to audit_ingest',
  },
  { rule: 'no-foreign-grants', what: 'a view, to everybody', sql: 'grant select on alpha.titles to public' },
  { rule: 'schema-usage', what: 'another service', sql: 'grant usage on schema alpha to audit_app' },
  { rule: 'schema-usage', what: 'everybody', sql: 'grant usage on schema public to public' },
  { rule: 'schema-usage', what: 'the app makes tables', sql: 'grant create on schema alpha to alpha_app' },
  {
    rule: 'default-privileges',
    what: 'truncate for every table to come',
    sql: 'alter default privileges for role alpha_owner in schema alpha grant truncate on tables to alpha_app',
  },
  {
    rule: 'default-privileges',
    what: 'another service',
    sql: 'alter default privileges for role alpha_owner grant select on tables to audit_app',
  },
  {
    rule: 'default-privileges',
    what: 'changeable entries',
    sql: 'alter default privileges for role audit_owner in schema audit grant update on tables to audit_app',
  },
  {
    rule: 'database-rights',
    what: 'schemas of their own',
    sql: `do $$ begin execute format('grant create on database %I to alpha_app', current_database()); end $$`,
  },
  ...['superuser', 'bypassrls', 'createdb', 'createrole', 'replication'].map((right) => ({
    rule: 'roles-are-bound',
    what: right,
    sql: `alter role alpha_app ${right}`,
  })),
  { rule: 'no-memberships', what: 'the app is also the owner', sql: 'grant alpha_owner to alpha_app' },
  { rule: 'no-memberships', what: 'the app is also search', sql: 'grant alpha_search to alpha_app' },
  { rule: 'no-memberships', what: 'search of another service', sql: 'grant alpha_search to audit_owner' },
  { rule: 'owners', what: 'the app owns a table', sql: 'alter table alpha.comment owner to alpha_app' },
  { rule: 'owners', what: 'search owns a table', sql: 'alter table alpha.comment owner to alpha_search' },
  { rule: 'owners', what: 'one owner for two services', sql: 'alter table alpha.comment owner to audit_owner' },
  { rule: 'schemas-have-their-owner', what: 'the superuser', sql: 'alter schema alpha owner to postgres' },
  {
    rule: 'views-are-invokers',
    what: 'a view',
    sql: 'set local role alpha_owner; create view alpha.extra as select title from alpha.complaint; reset role',
  },
  {
    rule: 'views-are-invokers',
    what: 'a materialised view',
    sql: 'set local role alpha_owner; create materialized view alpha.extra as select title from alpha.complaint; reset role',
  },
  { rule: 'definer-search-path', what: 'none', sql: 'alter function alpha.search reset search_path' },
  { rule: 'definer-owner', what: 'the owner of the tables', sql: 'alter function alpha.search owner to alpha_owner' },
  {
    rule: 'definer-tenant',
    what: 'the tenant as an argument',
    sql: definer(
      '(tenant uuid) returns setof uuid',
      `select id from alpha.complaint where tenant_id = coalesce(tenant, current_setting('app.tenant')::uuid)`,
    ),
  },
  {
    rule: 'definer-tenant',
    what: 'no tenant',
    sql: definer('(words text) returns setof uuid', 'select id from alpha.complaint'),
  },
  {
    rule: 'definer-tenant',
    what: 'more than ids',
    sql: definer(
      '() returns setof text',
      `select title from alpha.complaint where tenant_id = current_setting('app.tenant')::uuid`,
    ),
  },
  {
    rule: 'functions-are-not-public',
    what: 'as Postgres makes it',
    sql: 'set local role alpha_owner; create function alpha.extra() returns int language sql as $$ select 1 $$; reset role',
  },
]
