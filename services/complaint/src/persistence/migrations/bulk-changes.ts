import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** What each bulk change did, case by case: ids and words. The repeated request is answered with it. */
export class BulkChanges extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`
      create table bulk_change (
        id uuid primary key,
        tenant_id uuid not null,
        items jsonb not null,
        at timestamptz(3) not null,
        unique (tenant_id, id)
      );
      ${tenantPolicy('bulk_change', 'complaint')}
      grant select, insert on bulk_change to complaint_app;
    `)
  }
}
