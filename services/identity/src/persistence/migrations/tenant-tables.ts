/** Exempt from row-level security: exempt-tables.ts says why. */
export const tenantTables = `
  create table tenant (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
    name text not null,
    name_ar text,
    city text,
    city_ar text,
    country text check (country ~ '^[A-Z]{2}$'),
    kind text not null check (kind in ('hospital', 'organisation')),
    zone text not null,
    locale text not null check (locale in ('en', 'ar')),
    active boolean not null,
    permissions_version integer not null,
    version integer not null,
    event_seq integer not null,
    created_at timestamptz(3) not null
  );
  grant select, insert, update (active, version, event_seq) on tenant to identity_app;

  create table tenant_selection (
    id uuid primary key,
    user_id uuid not null,
    session_id text not null,
    tenant_id uuid references tenant (id),
    last_tenant_id uuid references tenant (id),
    selected_at timestamptz(3) not null,
    unique (user_id, session_id)
  );
  create index tenant_selection_last on tenant_selection (user_id, selected_at desc);
  grant select, insert, update (tenant_id, last_tenant_id, selected_at) on tenant_selection to identity_app;
`
