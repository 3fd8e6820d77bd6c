/** Policy of every tenant table: the rows of the tenant that the transaction is bound to. */
export const tenantPolicy = (table: string, service: string, reach: { readNil?: boolean } = {}) => `
  alter table ${table} enable row level security;
  create policy tenant on ${table} to ${service}_app
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
  ${reach.readNil ? `create policy nil_tenant on ${table} for select to ${service}_app using (tenant_id = '00000000-0000-0000-0000-000000000000');` : ''}`

/** Lets the aggregate role of the service read these columns of every tenant's rows, and nothing else of the table. */
export const aggregateReads = (table: string, service: string, columns: readonly string[]) => `
  create policy aggregate on ${table} for select to ${service}_aggregate using (true);
  grant select (${columns.join(', ')}) on ${table} to ${service}_aggregate;`

/**
 * Tables that the platform needs in the schema of every service: outbox, inbox, idempotency, dead_letter, with policies and
 * grants. First statement of a service's first migration; the search path is the schema.
 */
export const platformTables = (service: string) =>
  [outbox, inbox, idempotency, deadLetter].map((table) => table(service)).join('')

const outbox = (service: string) => `
  create table outbox (
    id uuid primary key,
    tenant_id uuid not null,
    position bigint generated always as identity,
    subject text not null,
    payload text not null,
    traceparent text,
    published_at timestamptz
  );
  create index relay_unpublished on outbox (position) where published_at is null;
  create index relay_published on outbox (published_at) where published_at is not null;
  ${tenantPolicy('outbox', service)}
  create policy relay_reads on outbox for select to ${service}_relay using (true);
  create policy relay_marks on outbox for update to ${service}_relay using (true) with check (true);
  create policy relay_prunes on outbox for delete to ${service}_relay using (published_at is not null);
  grant insert on outbox to ${service}_app;
  grant select, update (published_at), delete on outbox to ${service}_relay;
`

const inbox = (service: string) => `
  create table inbox (
    id uuid primary key,
    tenant_id uuid not null,
    consumer text not null,
    event_id uuid not null,
    received_at timestamptz not null default clock_timestamp(),
    unique (tenant_id, consumer, event_id)
  );
  create index relay_received on inbox (received_at);
  ${tenantPolicy('inbox', service)}
  create policy relay_reads on inbox for select to ${service}_relay using (received_at < clock_timestamp() - interval '30 days');
  create policy relay_prunes on inbox for delete to ${service}_relay using (received_at < clock_timestamp() - interval '30 days');
  grant select, insert on inbox to ${service}_app;
  grant select (id, received_at), delete on inbox to ${service}_relay;
`

const idempotency = (service: string) => `
  create table idempotency (
    id uuid primary key,
    tenant_id uuid not null,
    caller_id text not null,
    key text not null,
    request_hash text not null,
    resource_id uuid not null,
    created_at timestamptz not null default clock_timestamp(),
    unique (tenant_id, caller_id, key)
  );
  create index relay_created on idempotency (created_at);
  ${tenantPolicy('idempotency', service)}
  create policy relay_reads on idempotency for select to ${service}_relay using (created_at < clock_timestamp() - interval '3 days');
  create policy relay_prunes on idempotency for delete to ${service}_relay using (created_at < clock_timestamp() - interval '3 days');
  grant select, insert, update (request_hash, resource_id, created_at) on idempotency to ${service}_app;
  grant select (id, created_at), delete on idempotency to ${service}_relay;
`

const deadLetter = (service: string) => `
  create table dead_letter (
    id uuid primary key,
    tenant_id uuid not null,
    consumer text not null,
    subject text not null,
    payload text not null,
    deliveries integer not null,
    reason text not null,
    created_at timestamptz not null default clock_timestamp()
  );
  create index dead_letter_created on dead_letter (tenant_id, created_at);
  ${tenantPolicy('dead_letter', service)}
  grant select, insert, delete on dead_letter to ${service}_app;
`
