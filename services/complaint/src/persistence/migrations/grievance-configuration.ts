import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'
import { documentTable } from './document-table.ts'

/**
 * How tenants handle complaints, a row per version that they have made, and the categories and flags of the version that applies
 * as rows: who may see a case is decided by them within the statement that reads it. No list of permissions: open to everybody.
 * Tenants that are known already begin with the default, as new ones do. Watchers carry the time of their case, so that a list of
 * theirs is one index.
 */
export class GrievanceConfiguration extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`
      ${documentTable('grievance')}
      ${locking('category', 'path')}
      ${locking('flag', 'name')}
      insert into category (tenant_id, path) select tenant_id, 'complaint' from tenant;

      create table watcher (
        id uuid primary key default gen_random_uuid(),
        tenant_id uuid not null,
        complaint_id uuid not null,
        user_id uuid not null,
        created_at timestamptz(3) not null,
        unique (tenant_id, id),
        unique (tenant_id, complaint_id, user_id),
        foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
      );
      create index watcher_of_user on watcher (tenant_id, user_id, created_at desc, complaint_id desc);
      ${tenantPolicy('watcher', 'complaint')}
      grant select, insert on watcher to complaint_app;
      create index person_of_user on person (tenant_id, user_id) where user_id is not null;
    `)
  }
}

const locking = (table: string, key: string) => `
  create table ${table} (
    id uuid primary key default gen_random_uuid(),
    tenant_id uuid not null,
    ${key} text not null,
    permissions text[] check (permissions <> '{}'),
    unique (tenant_id, id),
    unique (tenant_id, ${key})
  );
  ${tenantPolicy(table, 'complaint')}
  grant select, insert, delete on ${table} to complaint_app;
`
