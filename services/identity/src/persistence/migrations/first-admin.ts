import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** Who is to be invited as soon as their tenant has its groups in Keycloak. */
export class FirstAdmin extends Migration {
  override up() {
    this.addSql('set local search_path to identity')
    this.addSql(`
      create table first_admin (
        id uuid primary key,
        tenant_id uuid not null,
        username text not null,
        email text not null,
        first_name text not null,
        last_name text not null,
        refused text,
        created_at timestamptz(3) not null,
        unique (tenant_id, id),
        unique (tenant_id)
      );
      ${tenantPolicy('first_admin', 'identity')}
      grant select, insert, update (refused), delete on first_admin to identity_app;
    `)
  }
}
