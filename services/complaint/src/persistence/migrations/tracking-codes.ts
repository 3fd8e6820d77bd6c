import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/** What is known of the codes by which complainants without login follow their cases: one of a case counts, and none is stored. */
export class TrackingCodeTable extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`
      create table tracking_code (
        id uuid primary key,
        tenant_id uuid not null,
        complaint_id uuid not null,
        version integer not null,
        code_hash bytea not null check (length(code_hash) = 32),
        issued_at timestamptz(3) not null,
        revoked_at timestamptz(3),
        unique (tenant_id, code_hash),
        unique (tenant_id, complaint_id, version),
        foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
      );
      create unique index tracking_code_live on tracking_code (tenant_id, complaint_id) where revoked_at is null;
      ${tenantPolicy('tracking_code', 'complaint')}
      grant select, insert, update (revoked_at) on tracking_code to complaint_app;
    `)
  }
}
