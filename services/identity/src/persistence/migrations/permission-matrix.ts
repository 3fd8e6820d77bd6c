import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** What the roles of a tenant may do, one row per version that it has made; `tenant.permissions_version` says which applies. */
export class PermissionMatrix extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      create table permission_matrix (
        id uuid primary key,
        tenant_id uuid not null,
        version integer not null check (version > 1),
        roles jsonb not null,
        restored_from integer,
        changed_by uuid,
        changed_at timestamptz(3) not null,
        unique (tenant_id, id),
        unique (tenant_id, version)
      );
      ${tenantPolicy('permission_matrix', 'identity')}
      grant select, insert on permission_matrix to identity_app;
      grant update (permissions_version) on tenant to identity_app;
    `)
  }
}
