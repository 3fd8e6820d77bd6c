import { Migration } from '@mikro-orm/migrations'
import { aggregateReads } from '@redress/platform/persistence/platform-tables.ts'

/**
 * What `scope=all` reads: the columns of a list item over all tenants, newest first, with the name of each tenant. A tenant that
 * was copied before goes by its slug until its state comes again (`npm run republish -- identity`). The condition of the index
 * holds for every row, and only that statement says it: no list of one tenant is ever planned on the index.
 */
export class Aggregate extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql('alter table tenant add column name text')
    this.addSql('create index aggregate_created on complaint (created_at desc, id desc) where version > 0')
    for (const [table, columns] of Object.entries(readAcrossTenants))
      this.addSql(aggregateReads(table, 'complaint', columns))
  }
}

const readAcrossTenants = {
  complaint: [
    ...[
      'id',
      'tenant_id',
      'reference',
      'title',
      'language',
      'status',
      'sub_status',
      'closed_as',
      'priority',
      'severity',
    ],
    ...['category', 'flags', 'channel', 'source_id', 'department_id', 'assignee_id', 'owner_agent_id', 'created_by'],
    ...['created_by_type', 'patient_id', 'involved_staff_ids', 'external_reference', 'remedy_sought', 'incident_date'],
    ...['received_at', 'due_at', 'breached_at', 'resolved_at', 'created_at', 'updated_at', 'cycle', 'version'],
  ],
  party: ['id', 'tenant_id', 'name', 'relation'],
  tenant: ['id', 'tenant_id', 'name', 'slug'],
  department: ['id', 'tenant_id', 'name'],
  source: ['id', 'tenant_id', 'name'],
  person: ['tenant_id', 'person_id', 'name'],
}
