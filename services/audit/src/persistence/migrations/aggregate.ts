import { Migration } from '@mikro-orm/migrations'
import { aggregateReads, tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'

/**
 * What `scope=all` reads: entries of all tenants and of the platform by their time, with the name of each tenant. The condition of
 * the index holds for every row, and only that statement says it: no list of one tenant is ever planned on the index.
 */
export class Aggregate extends Migration {
  override up() {
    this.addSql('set local search_path to audit')
    this.addSql(tenantTable)
    this.addSql('create index aggregate_at on entry (at desc, id desc) where seq > 0')
    for (const [table, columns] of Object.entries(readAcrossTenants))
      this.addSql(aggregateReads(table, 'audit', columns))
  }
}

const tenantTable = `
  create table tenant (
    id uuid primary key,
    tenant_id uuid not null,
    name text not null,
    version bigint not null,
    unique (tenant_id)
  );
  ${tenantPolicy('tenant', 'audit')}
  grant select, insert, update (name, version) on tenant to audit_app;
`

const readAcrossTenants = {
  entry: ['id', 'tenant_id', 'seq', 'at', 'action', 'actor_id', 'target_id', 'hash', 'canonical'],
  chain_head: ['tenant_id'],
  tenant: ['id', 'tenant_id', 'name'],
  person: ['tenant_id', 'person_id', 'name'],
}
