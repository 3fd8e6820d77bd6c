import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** Which cases of older systems are here already, by the references that they had there. */
export class Import extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`
      create table imported_case (
        id uuid primary key,
        tenant_id uuid not null,
        external_reference text not null,
        unique (tenant_id, id),
        unique (tenant_id, external_reference),
        foreign key (tenant_id, id) references complaint (tenant_id, id)
      );
      ${tenantPolicy('imported_case', 'complaint')}
      grant select, insert on imported_case to complaint_app;
    `)
  }
}
