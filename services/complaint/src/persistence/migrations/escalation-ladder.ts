import { Migration } from '@mikro-orm/migrations'
import { tenantPolicy } from '@redress/platform/persistence/platform-tables.ts'
import { documentTable } from './document-table.ts'

/**
 * Whom an overdue case is told to, level by level, as each tenant says; and what was done with each level of a cycle, which is once
 * at most. `escalate_at` is when the ladder is looked at next, as it was found for a case that is late since `ladder_from`.
 */
export class EscalationLadder extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(documentTable('escalation'))
    this.addSql(`
      create table escalation_step (
        id uuid primary key default gen_random_uuid(),
        tenant_id uuid not null,
        complaint_id uuid not null,
        cycle integer not null,
        level integer not null check (level > 0),
        outcome text not null check (outcome in ('told', 'nobody', 'overtaken')),
        told uuid[] not null check ((cardinality(told) > 0) = (outcome = 'told')),
        at timestamptz(3) not null,
        unique (tenant_id, id),
        unique (tenant_id, complaint_id, cycle, level),
        foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
      );
      ${tenantPolicy('escalation_step', 'complaint')}
      grant select, insert on escalation_step to complaint_app;
      alter table complaint add column ladder_from timestamptz(3), add column escalate_at timestamptz(3);
    `)
  }
}
