import { Migration } from '@mikro-orm/migrations'
import { documentTable } from './document-table.ts'

/**
 * The calendars of tenants, and what the due time of a case follows from: the rule that decided on its time, begin and pauses of its
 * cycle. Until now there was one rule for all.
 */
export class Clock extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql(`
      ${documentTable('calendar')}
      alter table complaint
        add column target jsonb not null default '{"source": "built_in", "value": "5,0"}',
        add column reopened_at timestamptz(3),
        add column pauses jsonb not null default '[]',
        add column auto_close_at timestamptz(3),
        drop column paused_at,
        drop column paused_minutes;
    `)
  }
}
