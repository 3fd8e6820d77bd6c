import { Migration } from '@mikro-orm/migrations'

/** What the directory follows of logins, and how far it has followed. */
export class Users extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      alter table user_account
        add column first_name text,
        add column last_name text,
        add column unverified_email text,
        add column deleted_at timestamptz(3),
        add column deleted_reason text;
      grant update (first_name, last_name, unverified_email, deleted_at, deleted_reason, active, locale)
        on user_account to identity_app;
      create index user_account_name on user_account (tenant_id, name, user_id)
    `)
    // exempt from row-level security: exempt-tables.ts
    this.addSql(`
      create table account_watermark (
        name text primary key,
        at timestamptz(3) not null
      );
      grant select, insert, update (at) on account_watermark to identity_app
    `)
  }
}
