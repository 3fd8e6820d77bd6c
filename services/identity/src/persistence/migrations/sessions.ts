import { Migration } from '@mikro-orm/migrations'

/** What Keycloak has said of each subject, and which login sessions are over. Exempt from row-level security: exempt-tables.ts. */
export class Sessions extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(tables)
    this.addSql(everySubject)
  }
}

const tables = `
  create table subject (
    user_id uuid primary key,
    tenant_id uuid not null,
    as_of timestamptz(3) not null,
    closed_at timestamptz(3),
    misconfigured boolean not null
  );
  grant select, insert, update (tenant_id, as_of, closed_at, misconfigured) on subject to identity_app;

  create table ended_session (
    session_id text primary key,
    user_id uuid not null,
    ended_at timestamptz(3) not null,
    until timestamptz(3) not null
  );
  create index ended_session_until on ended_session (until);
  grant select, insert, delete on ended_session to identity_app;

  create table logout_token (
    jti text primary key,
    until timestamptz(3) not null
  );
  create index logout_token_until on logout_token (until);
  grant select, insert, delete on logout_token to identity_app;

  create index tenant_selection_age on tenant_selection (selected_at);
  grant delete on tenant_selection to identity_app;
`

// whoever was known before: any token that they bring is newer than what we know of them
const everySubject = `
  insert into subject (user_id, tenant_id, as_of, misconfigured)
  select distinct on (user_id) user_id, tenant_id, to_timestamp(0), false from user_account
  order by user_id, created_at desc
`
