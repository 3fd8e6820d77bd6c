import { Migration } from '@mikro-orm/migrations'

/**
 * Whom staff report to. Who was copied before has nobody until their state comes again (`npm run republish -- identity`); until then an
 * escalation to superiors goes on to the next way.
 */
export class Superiors extends Migration {
  override up() {
    this.addSql('set local search_path to complaint')
    this.addSql('alter table person add column reports_to uuid')
  }
}
